# SPDX-License-Identifier: MIT
"""The words of which records are made. Nobody here exists."""

GIVEN = [
    ("Ada", "she"), ("Amina", "she"), ("Zoë", "she"), ("Siân", "she"), ("Chloé", "she"), ("Ines", "she"),
    ("Maja", "she"), ("Þóra", "she"), ("Priya", "she"), ("Keziah", "she"), ("Bronagh", "she"),
    ("Niamh", "she"), ("Wiktoria", "she"), ("Hafsa", "she"), ("Poppy", "she"), ("Tilly", "she"),
    ("Noah", "he"), ("Emre", "he"), ("Łukasz", "he"), ("José", "he"), ("Tomáš", "he"), ("Ifan", "he"),
    ("Kwame", "he"), ("Øyvind", "he"), ("Dev", "he"), ("Callum", "he"), ("Ruairí", "he"), ("Bilal", "he"),
    ("Mateo", "he"), ("Jun", "he"), ("Alfie", "he"), ("Rhys", "he"), ("Sky", "they"), ("Robin", "they"),
]
FAMILY = [
    "Okafor", "Aydın", "Núñez", "Brontë-Hall", "Kowalski", "Dvořák", "Pritchard", "O'Keeffe", "Gaskell",
    "Strand", "Ramanathan", "Whitlow", "Sørensen", "Achebe", "Lindqvist", "Mbeki", "Fairweather", "Hussain",
    "Tremlett", "Nguyễn", "Oyelaran", "Szabó", "Penhale", "Müller", "Thorne", "Begum", "Castellanos",
    "Wójcik", "Ashdown", "Ferreira", "Hargreave", "Iqbal", "Jelić", "Quill", "Sandhu", "Van der Berg",
]
PARENT_GIVEN = ["Ngozi", "Elif", "Carys", "Marta", "Joanne", "Renée", "Farah", "Lucía", "Agnieszka", "Ruth",
                "Owen", "Murat", "Daniel", "Piotr", "Søren", "Imran", "Gareth", "André", "Patrick", "Samuel"]
LANGUAGES = ["English"] * 12 + ["Polish", "Urdu", "Turkish", "Portuguese", "Welsh", "Igbo", "Tamil"]
STREETS = ["Mill Lane", "Weavers Walk", "Halt Cottages", "Guildhall Street", "Fleece Lane", "Chapel Rise",
           "Orchard Close", "Tannery Row", "Beacon Road", "Priory Gardens", "Quay Street", "St Anne's Terrace"]
TEACHERS = ["Mr J. Patel", "Mrs F. Osei", "Miss E. Tanner", "Mr D. Kaplan", "Miss C. Ward", "Mrs L. Brennan",
            "Mrs N. Whitlock", "Mr P. Ångström", "Ms H. Okoro", "Mr R. Llewellyn"]
ASSISTANTS = ["Ms T. Reid", "Mr S. Iqbal", "Mrs J. Pollard", "Miss B. Hughes", "Mrs O. Stratton"]
SENCO = "Mrs R. Shah"
HEAD = "Mrs A. Bell"
PLACES = ["Room 4", "library", "quiet room", "Studio", "Head's office", "Room 11", "the hub", "garden room"]

APPRECIATED = [
    "My friends say that I am funny and never leave anybody out.", "I notice when somebody is sad.",
    "I know every train on the Norchester line.", "I am brave at the hospital.",
    "Mr Patel says I ask the question that everybody else was too shy to ask.", "I sing in tune.",
    "I look after my little brother and the neighbours' dog.", "I build things that stay up.",
    "I remember what people tell me.", "I make the best jollof in the family, Mum says.",
]
IMPORTANT = [
    "Being in the library helpers on Fridays.", "Knowing when it finishes.", "Football at break.",
    "Not having to read out loud unless I have had a practice first.", "My own peg, the one by the door.",
    "Animals. All of them, even the ones people say are horrible.", "Sitting where I can see the clock.",
    "Saturday school with my cousins.", "That people say my name properly.", "Drawing dragons.",
]
SUPPORT = [
    "I like it when somebody reads the question with me and then lets me get on.",
    "Cream paper is better than white, because the words stop fidgeting.", "Show me one step at a time.",
    "If I rub my eyes I need a minute, I am not being rude.", "One person talking, then the next person.",
    "I don't like the bell: my ear defenders are on my peg.", "Tell me before it changes, not after.",
    "When I hum I am all right. When I stop humming, look at me.", "Let me type when it is long.",
]
ASPIRATIONS = ["I want to be a vet.", "To drive a train.", "I would like to work with my aunt in her shop.",
               "A nurse, or a goalkeeper.", "To have my own flat and a cat.", "I want to be a swimming teacher."]

PARENT_VIEWS = [
    "It goes better than last term, homework too. The mornings are still hard.",
    "We see the difference at home; last week there were three evenings without tears.",
    "We are glad of the small group, and would like it to go on after Easter.",
    "Please do not give out baby books. Everybody in the class can see who has them.",
    "We worry about the hall and the dining room more than about the lessons.",
    "A good start. We want the same words used at home and at school, so send us the list.",
    "Tired on Fridays; could the group meet in the morning instead?",
    "My own father never learned to read easily either. I want it looked at before it is too late.",
]
PUPIL_VIEWS = [
    "I like the small group. I want to read to the class.", "The words move. The cards help.",
    "I know the answers if you read it to me. When I read it I only know the words.",
    "It is too loud after lunch. The quiet room is good.", "I got to the end of the page two times.",
    "I want my friends to come too.", "Mondays are the worst day. I like it when there is a list.",
    "I am better at it now. Can I stop going when I can do it?",
]
NOTES = ["Nearer by a third.", "Two steps of six without help.", "Slower since the half-term break.",
         "Holds it in the group, not yet in class.", "Best week so far: four days out of five.",
         "Stronger in the morning than after lunch."]
IMPACTS = ["Eleven words a minute more than in the term before.", "Follows the whole list and fetches the next one.",
           "Works for twelve minutes where it was four.", "Joins in twice a session without being asked.",
           "Uses the cards in class, too; two teachers say so."]
ACTIONS = ["Send the word lists home", "Ask the GP for an eye test", "Order cream paper for the class",
           "Show the supply teachers the plan", "Ring the clinic about the waiting list",
           "Try the desk by the window for a fortnight", "Copy the timetable cards for home"]
LOG = ["Glad of the pictures. Prefers a meeting after half past three because of shifts.",
       "The optician found nothing.", "Would like the next record by e-mail and on paper.",
       "A bad night; asked us to go gently today.", "Grandmother will come to the review in her place."]
SENCO_NOTES = ["Look at the pattern again after a second term.", "Ask the music teacher what she sees.",
               "Quieter since the move; keep an eye on lunch.", "Took the lead in the assembly. Tell everybody."]
COMMENTS = [
    "Checked against the class list. RS", "ask again after half-term", "copy of the letter is in the office",
    "the old plan was on paper only", "Mum prefers the mobile", "see the minutes of the team meeting",
    "from the spreadsheet, 2024", "dates agreed by phone", "RS: still to be typed up", "keep this in order of date",
]
SOURCES = ["teacher assessment", "reading age test", "phonics check", "observation in two lessons",
           "work in three subjects", "language screening", "talk with the parents", "attendance and behaviour log"]
EVIDENCE = ["EEF, teaching assistant interventions", "EEF, improving literacy in Key Stage 2",
            "Advice of the speech and language therapist", "EEF, special educational needs in mainstream schools",
            "Outreach team's programme, second edition", "School's own trial, spring 2024: 14 of 18 pupils gained"]
ADULTHOOD = {
    "employment": "Two days of work experience at the garden centre; wants a supported internship.",
    "independent_living": "Plans and cooks one meal a week; learns the bus to Norchester.",
    "community": "Scouts on Thursdays, and a friend to go with.",
    "health": "Knows the tablets and asks for the nurse when they run out.",
}

# What a kind of need looks like: area, type of the census, and the words for it. An outcome's words
# hold {target}; its measure counts from a baseline to a target, both drawn from the ranges.
NEEDS = [
    {"area": "cognition_and_learning", "type": "SPLD",
     "is": ["Reading is slow and effortful; words that were read before are not kept; spelling follows the sound.",
            "Loses the beginning of the sentence on the way to its end, and guesses so as to be finished."],
     "strengths": ["A wide vocabulary, sharp reasoning, and a memory for anything heard or seen done.",
                   "Understands far more than can be read; speaks up; wants to do well."],
     "concern": ["Gets to the end of a page, but so slowly that the beginning is lost, and comes home worn out.",
                 "Loved books until last winter. Now the reading folder hides under the shoe rack."],
     "finding": ["Reading age two years behind. Single sounds and most vowel pairs are known, but every word is blended "
                 "afresh and few are kept. What is read aloud is understood well above the year.",
                 "Standard score 81 for reading and 112 for listening comprehension: the gap is in the words."],
     "outcomes": [("Reads an unseen text of Year 3 at {target} words a minute.", "words read correctly in a minute", (38, 50), (80, 95)),
                  ("Spells {target} of the first hundred words in free writing.", "words spelt correctly of one hundred", (45, 60), (85, 95))],
     "provision": [("Paired reading with three readings of one short text", "small_group"),
                   ("Five words a week by look, trace, cover, write and use", "learning_programme")],
     "adjustments": "A seat at the front, print on cream paper, questions read together before answering, and twice the "
                    "time for reading in every lesson. Never asked to read aloud without a rehearsal.",
     "home": "Ten minutes of turn-and-turn-about reading each evening; audio books count."},
    {"area": "cognition_and_learning", "type": "MLD",
     "is": ["New ideas need many more examples than for others, and fade over a weekend.",
            "Works two to three years below age in all subjects; number facts are counted afresh each time."],
     "strengths": ["Kind, tidy and proud of finished work.", "Learns best by doing; remembers what hands have done."],
     "concern": ["Homework takes the whole evening and is forgotten by the morning.",
                 "Says that everybody else knows what to do and waits for the neighbour to begin."],
     "finding": ["Works at the level of Year 2 in number and Year 3 in reading. With objects in hand the steps are right; "
                 "without them they are guessed. Progress was even but small in two years.",
                 "Single steps are learnt and kept for a day; three steps together are lost."],
     "outcomes": [("Adds and takes away within {target} without objects.", "sums right of one hundred", (20, 35), (70, 90)),
                  ("Carries out {target} written steps of a task without help.", "steps of ten without help", (2, 3), (7, 9))],
     "provision": [("Number group with objects, then pictures, then signs", "small_group"),
                   ("Task board on the desk, gone through at the start of each lesson", "adult_help")],
     "adjustments": "One instruction at a time, said and shown. Key words on the desk. Work is cut into parts with a tick "
                    "for each, and what was learnt on Friday is gone over on Monday.",
     "home": "Cards for five number facts, two minutes at breakfast."},
    {"area": "communication_and_interaction", "type": "SLCN",
     "is": ["Understands and uses language like a child two years younger; little words and endings go missing.",
            "Needs time to put thoughts into words and gives up when hurried."],
     "strengths": ["Watchful, and quick to mend a misunderstanding.", "Draws what cannot be said, and draws it well."],
     "concern": ["Answers with a nod or one word, and is left out of games that need talk.",
                 "Tells nothing of the day at home; we hear it from others."],
     "finding": ["Follows two parts of an instruction of four. Sentences of three to four words; 41 of 60 pictures named. "
                 "Hearing is normal.", "Retells a story of six pictures in two sentences, without who or where."],
     "outcomes": [("Retells a story in {target} sentences, with who, where and what.", "sentences told", (1, 3), (7, 10)),
                  ("Uses {target} of the words of the topic in speech.", "topic words of fifty", (8, 15), (36, 45))],
     "provision": [("Story telling with pictures and cue cards", "small_group"),
                   ("Five words for tomorrow: said, signed, drawn and used", "learning_programme")],
     "adjustments": "Name first, then the question, then ten seconds. Instructions in the order in which things happen. "
                    "New words are shown the day before they are needed.",
     "home": "Tomorrow's five words, at bath time."},
    {"area": "communication_and_interaction", "type": "ASD",
     "is": ["Change without warning brings the day to a halt; groups of more than three are hard to read.",
            "Takes words at their face; noise and crowds hurt."],
     "strengths": ["Exact, honest and tireless in anything that has a system.", "A musical ear, and joy in doing a thing exactly."],
     "concern": ["Holds together at school and falls apart at the door of the house.",
                 "Plays beside the others and not with them; lunch is spent under the stairs."],
     "finding": ["On task for four minutes in class and for twenty at the work station. Nine of ten upsets in the diary "
                 "followed a change that had not been announced.", "Knows the rules of talk when asked; uses few of them in a group."],
     "outcomes": [("Works at the station for {target} minutes with the adult two metres away.", "minutes on task, best of the week", (2, 5), (15, 22)),
                  ("Joins a game of two others for {target} minutes.", "minutes in the game", (1, 3), (10, 15))],
     "provision": [("Work station with a finished tray, and a countdown before each change", "adult_help"),
                   ("Train club with three friends who have learnt to wait and to offer", "peer_support")],
     "adjustments": "Own timetable from the gate to the gate. A card and a countdown before each change. Lunch before the "
                    "bell, in the small room, with two friends.",
     "home": "The same pictures on the kitchen wall."},
    {"area": "social_emotional_mental_health", "type": "SEMH",
     "is": ["Leaves the room or the lesson when a task looks too long; sleeps badly.",
            "Anger comes without a warning that adults can see, and shame stays for the rest of the day."],
     "strengths": ["Loyal, funny, fair, and gentle with younger children.", "Owns up. Always."],
     "concern": ["Has not wanted to come to school on eleven mornings this term.",
                 "Says of himself things that we would not let anybody else say."],
     "finding": ["Out of class for a third of lessons in the week observed, nearly always after written instructions. "
                 "With a person nearby and a choice of two, stayed in all but one.",
                 "Strengths and difficulties questionnaire: high for emotions, ordinary for the rest."],
     "outcomes": [("Stays in or comes back within five minutes in {target} of 25 lessons a week.", "lessons of 25 a week", (10, 15), (22, 24)),
                  ("Uses the break card before leaving, {target} times out of ten.", "times of ten", (1, 3), (8, 9))],
     "provision": [("Check-in and check-out with the same adult", "adult_help"),
                   ("Group on naming feelings and on what to do with them", "small_group")],
     "adjustments": "A choice of two tasks, the first line done together, and a break card that is never argued with. "
                    "Nothing is discussed in front of others; it is talked over the same day.",
     "home": "A text message at three with one thing that went well."},
    {"area": "sensory_physical", "type": "HI",
     "is": ["Wears two aids; loses about four words in ten when the room is noisy.",
            "Hears speech nearby and in quiet; the far side of a carpet is lost."],
     "strengths": ["Confident with the equipment, and a good teacher of signs.", "Reads faces before others do."],
     "concern": ["Says yes to everything, and we think that it means that it was not heard.",
                 "Comes home with a headache on the days with hall in them."],
     "finding": ["92 words in a hundred in quiet and 61 in ordinary class noise with the microphone; 44 without it. Language "
                 "is a year behind and nearer than it was.", "Two of three instructions in assembly were missed."],
     "outcomes": [("Checks and changes the equipment in {target} steps without help.", "steps of eight without help", (1, 2), (7, 8)),
                  ("Asks again when something was not heard, {target} times out of ten.", "times of ten", (2, 3), (8, 9))],
     "provision": [("Lesson on listening, vocabulary and care of equipment", "specialist_advice"),
                   ("Microphone passed from hand to hand, with a signing adult", "materials_equipment")],
     "adjustments": "Front left of the carpet, light on the speaker's face, one speaker at a time. What others say is said "
                    "again by the teacher. Lunch in the small room.",
     "home": "Batteries on Sunday evening, together."},
    {"area": "sensory_physical", "type": "PD",
     "is": ["Tires by midday; stairs and long writing cost more than they give.",
            "Left hand weak since birth; buttons, rulers and scissors need a second person or a clamp."],
     "strengths": ["Plans ahead, asks for what is needed and thanks nobody for pity.", "Types faster than most adults."],
     "concern": ["Is carried out of PE by good will, and wants to be in it.", "Falls asleep over homework by five."],
     "finding": ["Writes four words a minute by hand and nineteen on a keyboard. Walks to all rooms of the ground floor; "
                 "two flights of stairs take five minutes and the next lesson.", "Grip and reach were measured by the therapist in May."],
     "outcomes": [("Types {target} words a minute.", "words typed in a minute", (8, 14), (28, 35)),
                  ("Dresses for PE in under {target} minutes less than at the start.", "minutes saved", (0, 1), (8, 10))],
     "provision": [("Keyboard lesson with a programme that listens", "learning_programme"),
                   ("Adult for changing, stairs and practical work", "personal_care")],
     "adjustments": "Ground-floor rooms where the timetable allows. Typed work counts as written. A rest without asking, and "
                    "practical work in pairs where each has a part.",
     "home": "The stretches of the therapist, at the same time every day."},
]
SECTIONS = {
    "A": "The child wants friends, a place in the choir and to be asked first; the parents want two things, reading and sleep.",
    "B": "Needs as assessed by the psychologist and the school; see needs n1 and n2 of this record.",
    "C": "Sleep, and the yearly check at the clinic.", "D": "None found.",
    "E": "The outcomes of this record that are marked.", "F": "The provision of this record that is marked, in hours a week.",
    "G": "Therapist six times a year, with a programme for school.", "H1": "None.", "H2": "None.",
    "I": "Millbrook All-Through School.", "J": "No direct payment.",
    "K": "Advice of school, psychologist, therapist and parents.",
}
SPECIALISTS = [("speech_and_language", "Ms D. Price"), ("educational_psychology", "Dr L. Chen"),
               ("occupational_therapy", "Mr K. Amadi"), ("autism_outreach", "Ms A. Devlin"),
               ("camhs", "Dr T. Brôn"), ("specialist_teacher", "Mrs I. Rowntree")]
ADVICE = ["Time to think, pictures first, and the same adult for the first half-term.",
          "Distance before time: draw the adult back by a step whenever it holds for a week.",
          "Ten minutes daily rather than an hour a week; write down what was done.",
          "Type from now on. Handwriting for the name and for birthday cards."]
VAGUE = ["Regular access to a quiet place", "Opportunities for small group work as appropriate",
         "Support in class where possible"]
