"""The small change of plain text: strangers' words made harmless, wrapped lines, numbers, colours.

Whatever a student controls goes through `visible` before it is shown, and a line of theirs never begins
a line of ours: it stands behind `BAR`.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from itertools import accumulate

WIDTH = 80
TEXT_WIDTH = 78
BAR = "  | "
INDENT = "     "

COMMAND = re.compile(r"^\s*:(?=:)|##(?=\w*\[)", re.MULTILINE)

STYLES = {"good": "32", "bad": "31", "odd": "33", "strong": "1", "quiet": "2"}


def visible(text: str) -> str:
    r"""The text with every character that does not print written as `\xNN` or `\uNNNN`."""
    return text if text.isprintable() else "".join(c if c.isprintable() else _code(ord(c)) for c in text)


def harmless(text: str) -> str:
    r"""The text with nothing in it that a CI runner obeys: blanks and `::` at the head of a line, or `##[`."""
    return COMMAND.sub(lambda found: found[0][:-1] + _code(ord(found[0][-1])), text)


def visible_lines(text: str) -> list[str]:
    """The lines of a text, each made visible; tabs are blanks and blanks at the end are nothing."""
    lines = [visible(line.removesuffix("\r").expandtabs(4)).rstrip() for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _code(number: int) -> str:
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def columns(text: str) -> int:
    """How wide a text stands in a terminal: East Asian letters take two columns, combining marks none."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) != 0 for c in text)


def cut(text: str, width: int) -> str:
    """The text in at most `width` columns; three dots stand for what is left out."""
    end = None
    for at, used in enumerate(accumulate(map(columns, text))):
        if end is None and used > width - 3:
            end = at
        if used > width:
            return text[:end] + "..."
    return text


def pad(text: str, width: int) -> str:
    """The text, cut or filled with blanks to exactly `width` columns."""
    text = cut(text, width)
    return text + " " * (width - columns(text))


def hang(first: str, text: str, indent: str = INDENT, width: int = TEXT_WIDTH) -> list[str]:
    """The text behind `first`, wrapped; further lines are indented, blank ones left out.

    Code in backticks stays in one piece.
    """
    lines: list[str] = []
    for paragraph in filter(None, visible_lines(text)):
        parts = paragraph.split("`")
        parts[1::2] = [code.replace(" ", "\0") for code in parts[1::2]]
        wrapped = textwrap.wrap(
            "`".join(parts),
            width,
            initial_indent=indent if lines else first,
            subsequent_indent=indent,
            break_on_hyphens=False,
        )
        lines += [line.replace("\0", " ").rstrip() for line in wrapped]
    return lines or [first.rstrip()]


def quoted(text: str, most: int, indent: str = "") -> list[str]:
    """A student's lines behind the bar, at most `most` of them."""
    return [cut(f"{indent}{BAR}{line}", TEXT_WIDTH).rstrip() for line in visible_lines(text)[:most]]


def number(value: float) -> str:
    """6.0, 6.25, 6.333: one decimal at least, three at most."""
    digits = f"{value:.3f}".rstrip("0")
    return digits + "0" if digits.endswith(".") else digits


def paint(text: str, style: str, color: bool) -> str:
    """The text in a style, or as it is without colour."""
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if color else text
