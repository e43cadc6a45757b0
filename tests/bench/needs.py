# SPDX-License-Identifier: MIT
"""Kinds of need: area and type of the census, and the words for each. An outcome's words hold
`{target}`; its measure counts from a baseline to a target, both drawn from the ranges."""

KINDS = [
    {
        "area": "cognition_and_learning",
        "type": "SPLD",
        "is": [
            "Reading is slow and effortful; words that were read before are not kept; spelling "
            "follows the sound.",
            "Loses the beginning of the sentence on the way to its end, and guesses so as to be "
            "finished.",
        ],
        "strengths": [
            "A wide vocabulary, sharp reasoning, and a memory for anything heard or seen done.",
            "Understands far more than can be read; speaks up; wants to do well.",
        ],
        "concern": [
            "Gets to the end of a page, but so slowly that the beginning is lost, and comes home "
            "worn out.",
            "Loved books until last winter. Now the reading folder hides under the shoe rack.",
        ],
        "finding": [
            "Reading age two years behind. Single sounds and most vowel pairs are known, but "
            "every word is blended afresh and few are kept. What is read aloud is understood "
            "well above the year.",
            "Standard score 81 for reading and 112 for listening comprehension: the gap is in "
            "the words.",
        ],
        "outcomes": [
            ("Reads an unseen text of Year 3 at {target} words a minute.",
             "words read correctly in a minute", (38, 50), (80, 95)),
            ("Spells {target} of the first hundred words in free writing.",
             "words spelt correctly of one hundred", (45, 60), (85, 95)),
        ],
        "provision": [
            ("Paired reading with three readings of one short text", "small_group"),
            ("Five words a week by look, trace, cover, write and use", "learning_programme"),
        ],
        "adjustments": (
            "A seat at the front, print on cream paper, questions read together before "
            "answering, and twice the time for reading in every lesson. Never asked to read "
            "aloud without a rehearsal."),
        "home": "Ten minutes of turn-and-turn-about reading each evening; audio books count.",
    },
    {
        "area": "cognition_and_learning",
        "type": "MLD",
        "is": [
            "New ideas need many more examples than for others, and fade over a weekend.",
            "Works two to three years below age in all subjects; number facts are counted afresh "
            "each time.",
        ],
        "strengths": [
            "Kind, tidy and proud of finished work.",
            "Learns best by doing; remembers what hands have done.",
        ],
        "concern": [
            "Homework takes the whole evening and is forgotten by the morning.",
            "Says that everybody else knows what to do and waits for the neighbour to begin.",
        ],
        "finding": [
            "Works at the level of Year 2 in number and Year 3 in reading. With objects in hand "
            "the steps are right; without them they are guessed. Progress was even but small in "
            "two years.",
            "Single steps are learnt and kept for a day; three steps together are lost.",
        ],
        "outcomes": [
            ("Adds and takes away within {target} without objects.",
             "sums right of one hundred", (20, 35), (70, 90)),
            ("Carries out {target} written steps of a task without help.",
             "steps of ten without help", (2, 3), (7, 9)),
        ],
        "provision": [
            ("Number group with objects, then pictures, then signs", "small_group"),
            ("Task board on the desk, gone through at the start of each lesson", "adult_help"),
        ],
        "adjustments": (
            "One instruction at a time, said and shown. Key words on the desk. Work is cut into "
            "parts with a tick for each, and what was learnt on Friday is gone over on Monday."),
        "home": "Cards for five number facts, two minutes at breakfast.",
    },
    {
        "area": "communication_and_interaction",
        "type": "SLCN",
        "is": [
            "Understands and uses language like a child two years younger; little words and "
            "endings go missing.",
            "Needs time to put thoughts into words and gives up when hurried.",
        ],
        "strengths": [
            "Watchful, and quick to mend a misunderstanding.",
            "Draws what cannot be said, and draws it well.",
        ],
        "concern": [
            "Answers with a nod or one word, and is left out of games that need talk.",
            "Tells nothing of the day at home; we hear it from others.",
        ],
        "finding": [
            "Follows two parts of an instruction of four. Sentences of three to four words; 41 "
            "of 60 pictures named. Hearing is normal.",
            "Retells a story of six pictures in two sentences, without who or where.",
        ],
        "outcomes": [
            ("Retells a story in {target} sentences, with who, where and what.",
             "sentences told", (1, 3), (7, 10)),
            ("Uses {target} of the words of the topic in speech.",
             "topic words of fifty", (8, 15), (36, 45)),
        ],
        "provision": [
            ("Story telling with pictures and cue cards", "small_group"),
            ("Five words for tomorrow: said, signed, drawn and used", "learning_programme"),
        ],
        "adjustments": (
            "Name first, then the question, then ten seconds. Instructions in the order in which "
            "things happen. New words are shown the day before they are needed."),
        "home": "Tomorrow's five words, at bath time.",
    },
    {
        "area": "communication_and_interaction",
        "type": "ASD",
        "is": [
            "Change without warning brings the day to a halt; groups of more than three are hard "
            "to read.",
            "Takes words at their face; noise and crowds hurt.",
        ],
        "strengths": [
            "Exact, honest and tireless in anything that has a system.",
            "A musical ear, and joy in doing a thing exactly.",
        ],
        "concern": [
            "Holds together at school and falls apart at the door of the house.",
            "Plays beside the others and not with them; lunch is spent under the stairs.",
        ],
        "finding": [
            "On task for four minutes in class and for twenty at the work station. Nine of ten "
            "upsets in the diary followed a change that had not been announced.",
            "Knows the rules of talk when asked; uses few of them in a group.",
        ],
        "outcomes": [
            ("Works at the station for {target} minutes with the adult two metres away.",
             "minutes on task, best of the week", (2, 5), (15, 22)),
            ("Joins a game of two others for {target} minutes.",
             "minutes in the game", (1, 3), (10, 15)),
        ],
        "provision": [
            ("Work station with a finished tray, and a countdown before each change", "adult_help"),
            ("Train club with three friends who have learnt to wait and to offer", "peer_support"),
        ],
        "adjustments": (
            "Own timetable from the gate to the gate. A card and a countdown before each change. "
            "Lunch before the bell, in the small room, with two friends."),
        "home": "The same pictures on the kitchen wall.",
    },
    {
        "area": "social_emotional_mental_health",
        "type": "SEMH",
        "is": [
            "Leaves the room or the lesson when a task looks too long; sleeps badly.",
            "Anger comes without a warning that adults can see, and shame stays for the rest of "
            "the day.",
        ],
        "strengths": [
            "Loyal, funny, fair, and gentle with younger children.", "Owns up. Always.",
        ],
        "concern": [
            "Has not wanted to come to school on eleven mornings this term.",
            "Says of himself things that we would not let anybody else say.",
        ],
        "finding": [
            "Out of class for a third of lessons in the week observed, nearly always after "
            "written instructions. With a person nearby and a choice of two, stayed in all but "
            "one.",
            "Strengths and difficulties questionnaire: high for emotions, ordinary for the rest.",
        ],
        "outcomes": [
            ("Stays in or comes back within five minutes in {target} of 25 lessons a week.",
             "lessons of 25 a week", (10, 15), (22, 24)),
            ("Uses the break card before leaving, {target} times out of ten.",
             "times of ten", (1, 3), (8, 9)),
        ],
        "provision": [
            ("Check-in and check-out with the same adult", "adult_help"),
            ("Group on naming feelings and on what to do with them", "small_group"),
        ],
        "adjustments": (
            "A choice of two tasks, the first line done together, and a break card that is never "
            "argued with. Nothing is discussed in front of others; it is talked over the same "
            "day."),
        "home": "A text message at three with one thing that went well.",
    },
    {
        "area": "sensory_physical",
        "type": "HI",
        "is": [
            "Wears two aids; loses about four words in ten when the room is noisy.",
            "Hears speech nearby and in quiet; the far side of a carpet is lost.",
        ],
        "strengths": [
            "Confident with the equipment, and a good teacher of signs.",
            "Reads faces before others do.",
        ],
        "concern": [
            "Says yes to everything, and we think that it means that it was not heard.",
            "Comes home with a headache on the days with hall in them.",
        ],
        "finding": [
            "92 words in a hundred in quiet and 61 in ordinary class noise with the microphone; "
            "44 without it. Language is a year behind and nearer than it was.",
            "Two of three instructions in assembly were missed.",
        ],
        "outcomes": [
            ("Checks and changes the equipment in {target} steps without help.",
             "steps of eight without help", (1, 2), (7, 8)),
            ("Asks again when something was not heard, {target} times out of ten.",
             "times of ten", (2, 3), (8, 9)),
        ],
        "provision": [
            ("Lesson on listening, vocabulary and care of equipment", "specialist_advice"),
            ("Microphone passed from hand to hand, with a signing adult", "materials_equipment"),
        ],
        "adjustments": (
            "Front left of the carpet, light on the speaker's face, one speaker at a time. What "
            "others say is said again by the teacher. Lunch in the small room."),
        "home": "Batteries on Sunday evening, together.",
    },
    {
        "area": "sensory_physical",
        "type": "PD",
        "is": [
            "Tires by midday; stairs and long writing cost more than they give.",
            "Left hand weak since birth; buttons, rulers and scissors need a second person or a "
            "clamp.",
        ],
        "strengths": [
            "Plans ahead, asks for what is needed and thanks nobody for pity.",
            "Types faster than most adults.",
        ],
        "concern": [
            "Is carried out of PE by good will, and wants to be in it.",
            "Falls asleep over homework by five.",
        ],
        "finding": [
            "Writes four words a minute by hand and nineteen on a keyboard. Walks to all rooms "
            "of the ground floor; two flights of stairs take five minutes and the next lesson.",
            "Grip and reach were measured by the therapist in May.",
        ],
        "outcomes": [
            ("Types {target} words a minute.", "words typed in a minute", (8, 14), (28, 35)),
            ("Dresses for PE in under {target} minutes less than at the start.",
             "minutes saved", (0, 1), (8, 10)),
        ],
        "provision": [
            ("Keyboard lesson with a programme that listens", "learning_programme"),
            ("Adult for changing, stairs and practical work", "personal_care"),
        ],
        "adjustments": (
            "Ground-floor rooms where the timetable allows. Typed work counts as written. A rest "
            "without asking, and practical work in pairs where each has a part."),
        "home": "The stretches of the therapist, at the same time every day.",
    },
]
