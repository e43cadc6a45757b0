# SPDX-License-Identifier: MIT
"""The words of which records are made. Nobody here exists."""

GIVEN = [
    ("Ada", "she"), ("Amina", "she"), ("Zoë", "she"), ("Siân", "she"), ("Chloé", "she"),
    ("Ines", "she"), ("Maja", "she"), ("Þóra", "she"), ("Priya", "she"), ("Keziah", "she"),
    ("Bronagh", "she"), ("Niamh", "she"), ("Wiktoria", "she"), ("Hafsa", "she"), ("Poppy", "she"),
    ("Tilly", "she"), ("Noah", "he"), ("Emre", "he"), ("Łukasz", "he"), ("José", "he"),
    ("Tomáš", "he"), ("Ifan", "he"), ("Kwame", "he"), ("Øyvind", "he"), ("Dev", "he"),
    ("Callum", "he"), ("Ruairí", "he"), ("Bilal", "he"), ("Mateo", "he"), ("Jun", "he"),
    ("Alfie", "he"), ("Rhys", "he"), ("Sky", "they"), ("Robin", "they"),
]

FAMILY = [
    "Okafor", "Aydın", "Núñez", "Brontë-Hall", "Kowalski", "Dvořák", "Pritchard", "O'Keeffe",
    "Gaskell", "Strand", "Ramanathan", "Whitlow", "Sørensen", "Achebe", "Lindqvist", "Mbeki",
    "Fairweather", "Hussain", "Tremlett", "Nguyễn", "Oyelaran", "Szabó", "Penhale", "Müller",
    "Thorne", "Begum", "Castellanos", "Wójcik", "Ashdown", "Ferreira", "Hargreave", "Iqbal",
    "Jelić", "Quill", "Sandhu", "Van der Berg",
]

PARENT_GIVEN = [
    "Ngozi", "Elif", "Carys", "Marta", "Joanne", "Renée", "Farah", "Lucía", "Agnieszka", "Ruth",
    "Owen", "Murat", "Daniel", "Piotr", "Søren", "Imran", "Gareth", "André", "Patrick", "Samuel",
]

LANGUAGES = 12 * ["English"] + [
    "Polish", "Urdu", "Turkish", "Portuguese", "Welsh", "Igbo", "Tamil",
]

STREETS = [
    "Mill Lane", "Weavers Walk", "Halt Cottages", "Guildhall Street", "Fleece Lane", "Chapel Rise",
    "Orchard Close", "Tannery Row", "Beacon Road", "Priory Gardens", "Quay Street",
    "St Anne's Terrace",
]

TEACHERS = [
    "Mr J. Patel", "Mrs F. Osei", "Miss E. Tanner", "Mr D. Kaplan", "Miss C. Ward",
    "Mrs L. Brennan", "Mrs N. Whitlock", "Mr P. Ångström", "Ms H. Okoro", "Mr R. Llewellyn",
]

ASSISTANTS = [
    "Ms T. Reid", "Mr S. Iqbal", "Mrs J. Pollard", "Miss B. Hughes", "Mrs O. Stratton",
]

SENCO = "Mrs R. Shah"

HEAD = "Mrs A. Bell"

PLACES = [
    "Room 4", "library", "quiet room", "Studio", "Head's office", "Room 11", "the hub",
    "garden room",
]

APPRECIATED = [
    "My friends say that I am funny and never leave anybody out.",
    "I notice when somebody is sad.", "I know every train on the Norchester line.",
    "I am brave at the hospital.",
    "Mr Patel says I ask the question that everybody else was too shy to ask.", "I sing in tune.",
    "I look after my little brother and the neighbours' dog.", "I build things that stay up.",
    "I remember what people tell me.", "I make the best jollof in the family, Mum says.",
]

IMPORTANT = [
    "Being in the library helpers on Fridays.", "Knowing when it finishes.", "Football at break.",
    "Not having to read out loud unless I have had a practice first.",
    "My own peg, the one by the door.",
    "Animals. All of them, even the ones people say are horrible.",
    "Sitting where I can see the clock.", "Saturday school with my cousins.",
    "That people say my name properly.", "Drawing dragons.",
]

SUPPORT = [
    "I like it when somebody reads the question with me and then lets me get on.",
    "Cream paper is better than white, because the words stop fidgeting.",
    "Show me one step at a time.", "If I rub my eyes I need a minute, I am not being rude.",
    "One person talking, then the next person.",
    "I don't like the bell: my ear defenders are on my peg.",
    "Tell me before it changes, not after.",
    "When I hum I am all right. When I stop humming, look at me.", "Let me type when it is long.",
]

ASPIRATIONS = [
    "I want to be a vet.", "To drive a train.", "I would like to work with my aunt in her shop.",
    "A nurse, or a goalkeeper.", "To have my own flat and a cat.",
    "I want to be a swimming teacher.",
]

PARENT_VIEWS = [
    "It goes better than last term, homework too. The mornings are still hard.",
    "We see the difference at home; last week there were three evenings without tears.",
    "We are glad of the small group, and would like it to go on after Easter.",
    "Please do not give out baby books. Everybody in the class can see who has them.",
    "We worry about the hall and the dining room more than about the lessons.",
    "A good start. We want the same words used at home and at school, so send us the list.",
    "Tired on Fridays; could the group meet in the morning instead?",
    "My own father never learned to read easily either. I want it looked at before it is too "
    "late.",
]

PUPIL_VIEWS = [
    "I like the small group. I want to read to the class.", "The words move. The cards help.",
    "I know the answers if you read it to me. When I read it I only know the words.",
    "It is too loud after lunch. The quiet room is good.",
    "I got to the end of the page two times.", "I want my friends to come too.",
    "Mondays are the worst day. I like it when there is a list.",
    "I am better at it now. Can I stop going when I can do it?",
]

NOTES = [
    "Nearer by a third.", "Two steps of six without help.", "Slower since the half-term break.",
    "Holds it in the group, not yet in class.", "Best week so far: four days out of five.",
    "Stronger in the morning than after lunch.",
]

IMPACTS = [
    "Eleven words a minute more than in the term before.",
    "Follows the whole list and fetches the next one.",
    "Works for twelve minutes where it was four.", "Joins in twice a session without being asked.",
    "Uses the cards in class, too; two teachers say so.",
]

ACTIONS = [
    "Send the word lists home", "Ask the GP for an eye test", "Order cream paper for the class",
    "Show the supply teachers the plan", "Ring the clinic about the waiting list",
    "Try the desk by the window for a fortnight", "Copy the timetable cards for home",
]

LOG = [
    "Glad of the pictures. Prefers a meeting after half past three because of shifts.",
    "The optician found nothing.", "Would like the next record by e-mail and on paper.",
    "A bad night; asked us to go gently today.",
    "Grandmother will come to the review in her place.",
]

SENCO_NOTES = [
    "Look at the pattern again after a second term.", "Ask the music teacher what she sees.",
    "Quieter since the move; keep an eye on lunch.",
    "Took the lead in the assembly. Tell everybody.",
]

COMMENTS = [
    "Checked against the class list. RS", "ask again after half-term",
    "copy of the letter is in the office", "the old plan was on paper only",
    "Mum prefers the mobile", "see the minutes of the team meeting", "from the spreadsheet, 2024",
    "dates agreed by phone", "RS: still to be typed up", "keep this in order of date",
]

SOURCES = [
    "teacher assessment", "reading age test", "phonics check", "observation in two lessons",
    "work in three subjects", "language screening", "talk with the parents",
    "attendance and behaviour log",
]

EVIDENCE = [
    "EEF, teaching assistant interventions", "EEF, improving literacy in Key Stage 2",
    "Advice of the speech and language therapist",
    "EEF, special educational needs in mainstream schools",
    "Outreach team's programme, second edition",
    "School's own trial, spring 2024: 14 of 18 pupils gained",
]

ADULTHOOD = {
    "employment": "Two days of work experience at the garden centre; wants a supported internship.",
    "independent_living": "Plans and cooks one meal a week; learns the bus to Norchester.",
    "community": "Scouts on Thursdays, and a friend to go with.",
    "health": "Knows the tablets and asks for the nurse when they run out.",
}

SECTIONS = {
    "A": (
        "The child wants friends, a place in the choir and to be asked first; the parents want "
        "two things, reading and sleep."),
    "B": (
        "Needs as assessed by the psychologist and the school; see needs n1 and n2 of this "
        "record."),
    "C": "Sleep, and the yearly check at the clinic.",
    "D": "None found.",
    "E": "The outcomes of this record that are marked.",
    "F": "The provision of this record that is marked, in hours a week.",
    "G": "Therapist six times a year, with a programme for school.",
    "H1": "None.",
    "H2": "None.",
    "I": "Millbrook All-Through School.",
    "J": "No direct payment.",
    "K": "Advice of school, psychologist, therapist and parents.",
}

SPECIALISTS = [
    ("speech_and_language", "Ms D. Price"), ("educational_psychology", "Dr L. Chen"),
    ("occupational_therapy", "Mr K. Amadi"), ("autism_outreach", "Ms A. Devlin"),
    ("camhs", "Dr T. Brôn"), ("specialist_teacher", "Mrs I. Rowntree"),
]

ADVICE = [
    "Time to think, pictures first, and the same adult for the first half-term.",
    "Distance before time: draw the adult back by a step whenever it holds for a week.",
    "Ten minutes daily rather than an hour a week; write down what was done.",
    "Type from now on. Handwriting for the name and for birthday cards.",
]

VAGUE = [
    "Regular access to a quiet place", "Opportunities for small group work as appropriate",
    "Support in class where possible",
]
