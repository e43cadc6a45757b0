# SPDX-License-Identifier: MIT
"""How hard the family's papers are to read: Flesch-Kincaid of every letter for the example school.

The grade and five is the age at which most can read it. `reading_test.py PROGRAM TOP [--table]`.
"""
import pathlib
import re
import subprocess
import sys

HIGHEST_AGE = 12.5  # Of all letters together.
HIGHEST_AGE_OF_ONE = 14.0  # Some hold much text of the record's own.

LETTERS = {
    "annual-advice-request": "oak-0211", "annual-invitation": "oak-0211", "concern": "oak-0176",
    "concern-reply": "oak-0176", "early-discussion": "oak-0142", "ehc-request": "oak-0171",
    "end-of-support": "oak-0198", "review-invitation": "oak-0142", "review-record": "oak-0224",
    "sen-support": "oak-0142", "transition": "oak-0118"}


def syllables(word):
    word = re.sub(r"[^a-z]", "", word.lower())
    if len(word) <= 3:
        return 1 if word else 0
    word = re.sub(r"(?:[^laeiouy]es|ed|[^laeiouy]e)$", "", word)
    return max(1, len(re.findall(r"[aeiouy]+", word)))


def sentences(markdown):
    """The sentences of paragraphs and list items; headings, addresses and tables are none."""
    found = []
    for block in re.split(r"\n\s*\n", markdown):
        lines = [line.strip() for line in block.splitlines()]
        if not lines or lines[0].startswith(("#", "|", "**")) or any(l.endswith("\\") for l in lines):
            continue
        text = " ".join(lines)
        for item in re.split(r"(?:^| )- ", text):
            item = re.sub(r"https?://\S+|\S+@\S+|\d[\d ]+", " ", item).replace("**", "")
            item = re.sub(r"\b(Mr|Mrs|Ms|Miss|Dr|[A-Z])\.", r"\1", item)
            found += [s for s in re.split(r"(?<=[.!?:])\s+", item) if len(re.findall("[A-Za-z]+", s)) > 2]
    return found


def grade(all_sentences):
    words = [w for s in all_sentences for w in re.findall(r"[A-Za-z']+", s)]
    per_sentence = len(words) / len(all_sentences)
    per_word = sum(syllables(w) for w in words) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def main():
    program, top = sys.argv[1], pathlib.Path(sys.argv[2])
    failed = False
    everything = []
    for name, ref in LETTERS.items():
        done = subprocess.run([program, "letter", name, ref, "--format", "md", "--today", "2025-12-01"],
                              cwd=top / "examples/oakfield", capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"letter {name} {ref}: {done.stderr}")
        own = sentences(done.stdout.split("\n---\n")[0])
        everything += own
        age = grade(own) + 5
        if "--table" in sys.argv:
            print(f"{name:24} {len(own):4} sentences  reading age {age:.1f}")
        if age > HIGHEST_AGE_OF_ONE:
            print(f"letter {name}: reading age {age:.1f}, at most {HIGHEST_AGE_OF_ONE} is wanted")
            failed = True
    age = grade(everything) + 5
    print(f"all letters: reading age {age:.1f}")
    sys.exit(failed or age > HIGHEST_AGE)


if __name__ == "__main__":
    main()
