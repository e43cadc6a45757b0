# SPDX-License-Identifier: MIT
"""Writes a record as different hands would: in lines or in brackets, quoted or not, with comments.

Values are dicts, lists, text (`str`), and what needs no quotes: dates, numbers, `True`, `False`.
"""

import datetime
import re
import textwrap

import words

# Text that means itself without quotes.
PLAIN = re.compile(r"[^\W\d_](?:[^:#\n]|:(?=\S)|(?<=\S)#)*(?<!:)(?<!\s)$")
NOT_TEXT = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


class Layout:
    def __init__(self, rng, style=None):
        self.rng = rng
        self.in_brackets = rng.choice([0.2, 0.5, 0.8])
        self.width = rng.choice([100, 110, 120])
        self.list_indent = rng.choice([2, 2, 2, 0])
        self.comments = rng.choice([0.0, 0.03, 0.08])
        self.style = style  # What of YAML few write, once: see `rarely`.

    def record(self, record):
        lines = ["# yaml-language-server: $schema=../.senco/pupil.schema.json"]
        for _ in range(self.rng.choice([0, 0, 1, 2])):
            lines.append(f"# {self.comment()}")
        for key, value in record.items():
            if key != "format":
                lines.append("")
            if self.rng.random() < self.comments:
                lines.append(f"# {self.comment()}")
            lines += self.entry(key, value, 0)
        return "\n".join(lines) + "\n"

    def comment(self):
        return self.rng.choice(words.COMMENTS)

    def chance(self, share):
        return self.rng.random() < share

    def entry(self, key, value, indent):
        """The lines of `key: value`, the key standing `indent` in."""
        head = " " * indent + key + ":"
        if isinstance(value, dict):
            one = self.brackets(value)
            if len(head) + len(one) < self.width and (indent > 0 or self.chance(0.2)):
                return [f"{head} {one}"]
            return [head] + self.map_lines(value, indent + 2)
        if isinstance(value, list):
            return self.list_entry(head, value, indent)
        if isinstance(value, str):
            return self.text(head, value, indent + 2)
        line = f"{head} {bare(value)}"
        if self.chance(self.comments / 4):
            line += f"   # {self.comment()}"
        return [line]

    def map_lines(self, value, indent):
        lines = []
        for key, below in value.items():
            lines += self.entry(key, below, indent)
        return lines

    def list_entry(self, head, value, indent):
        one = self.brackets(value)
        share = 0.2 if value and isinstance(value[0], dict) else 0.75
        if not value or (len(head) + len(one) < self.width and self.chance(share)):
            return [f"{head} {one}"]
        column = indent + self.list_indent
        lines = [head]
        for item in value:
            if column and self.chance(self.comments / 3):
                lines.append(" " * column + f"# {self.comment()}")
            lines += self.item(item, column)
        return lines

    def item(self, item, column):
        dash = " " * column + "- "
        if not isinstance(item, dict):
            if isinstance(item, str):
                return self.text(dash.rstrip(), item, column + 2)
            return [dash + bare(item)]
        one = self.brackets(item)
        if column + 2 + len(one) <= self.width and self.chance(max(self.in_brackets, 0.6)):
            return [dash + one]
        if self.chance(self.in_brackets) and len(one) < 5 * self.width:
            return self.wrapped(dash, item)
        lines = self.map_lines(item, column + 2)
        return [dash + lines[0].lstrip()] + lines[1:]

    def wrapped(self, dash, item):
        """A map in brackets over several lines."""
        lines, line = [], dash + "{"
        pieces = [f"{key}: {self.brackets(value)}" for key, value in item.items()]
        for number, piece in enumerate(pieces):
            piece += "}" if number + 1 == len(pieces) else ","
            if number and len(line) + 1 + len(piece) > self.width:
                lines.append(line)
                line = " " * (len(dash) + 1) + piece
            else:
                line += ("" if number == 0 else " ") + piece
        return lines + [line]

    def brackets(self, value):
        """`value` on one line."""
        if isinstance(value, dict):
            pieces = (f"{key}: {self.brackets(below)}" for key, below in value.items())
            return "{" + ", ".join(pieces) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self.brackets(below) for below in value) + "]"
        if isinstance(value, str):
            is_plain = means_itself(value) and not re.search(r"[][{},:?]", value)
            return value if is_plain else quoted(value)
        return bare(value)

    def text(self, head, value, indent):
        """`value` after a key or dash; its further lines stand `indent` in."""
        if "\n" in value:
            return [f"{head} |"] + [" " * indent + line for line in value.split("\n")]
        if self.style and len(value) > 24 and " " in value:
            style, self.style = self.style, None
            return rarely(style, head, value, indent)
        chance = self.rng.random()
        if len(head) + len(value) >= self.width:
            folded = [" " * indent + line for line in textwrap.wrap(
                value, self.width - indent, break_on_hyphens=False)]
            if chance < 0.6:
                return [f"{head} >"] + folded
            if chance < 0.7:
                return [f"{head} |"] + folded
            if chance < 0.8 and means_itself(value):
                return [f"{head} {folded[0].lstrip()}"] + folded[1:]
        if means_itself(value) and chance < 0.9:
            return [f"{head} {value}"]
        if "\\" not in value and "'" not in value and chance > 0.96:
            return [f"{head} '{value}'"]
        return [f"{head} {quoted(value)}"]


def means_itself(text):
    return bool(PLAIN.match(text)) and text.lower() not in NOT_TEXT


def quoted(text):
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def bare(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.2f}"
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


RARE = ["escape", "indentation", "deeper", "keep"]
FOREIGN = "tab"  # What the plain reader leaves to the full one.


def rarely(style, head, value, indent):
    """`value` in YAML that few write."""
    if style == FOREIGN:
        return [f"{head}\t{quoted(value)}"]
    lines = textwrap.wrap(value, 70)
    if style == "escape":
        return [f"{head} " + quoted(value).replace("e", "\\u0065", 1)]
    if style == "indentation":
        return [f"{head} |2"] + [" " * indent + line for line in lines]
    if style == "deeper":
        below = lines[1:] or ["(sic)"]
        deeper = [" " * (indent + 2) + line for line in below]
        return [f"{head} >", " " * indent + lines[0], *deeper]
    return [f"{head} |+"] + [" " * indent + line for line in lines]
