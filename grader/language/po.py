"""Reading a catalogue: the .po file that translators edit, as the catalogue that gettext knows.

It is read as it lies there, so nothing has to be compiled before what was translated can be seen.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator, Mapping
from gettext import GNUTranslations
from pathlib import Path

LINE = re.compile(r'(msgid|msgid_plural|msgstr|msgstr\[\d+\])?\s*"(.*)"')
ESCAPES = {"n": "\n", "t": "\t", "b": "\b"}
MAGIC = 0x950412DE


Message = tuple[str, ...]
"""A text, or its form for one and its form for many."""


def read_catalogue(path: Path) -> GNUTranslations:
    """The catalogue in a .po file; messages that are not translated, or only by guess, are left out."""
    whole = {key: forms for key, forms in messages(path.read_text(encoding="utf-8")) if all(forms)}
    return GNUTranslations(io.BytesIO(compiled(whole)))


def messages(text: str) -> Iterator[tuple[Message, tuple[str, ...]]]:
    """The messages of a .po file and their translations, one for each plural form; the head is that of no text."""
    for paragraph in text.split("\n\n"):
        parts = _parts(paragraph)
        forms = tuple(value for key, value in parts.items() if key.startswith("msgstr"))
        if "msgid" in parts and not re.search("^#,.*fuzzy", paragraph, re.MULTILINE):
            yield tuple(value for key, value in parts.items() if key.startswith("msgid")), forms


def _parts(paragraph: str) -> dict[str, str]:
    """The strings of one message, by keyword; a string may go on over several lines."""
    parts: dict[str, str] = {}
    keyword = ""
    for line in paragraph.splitlines():
        found = LINE.fullmatch(line)
        if found is not None:
            keyword = found[1] or keyword
            parts[keyword] = parts.get(keyword, "") + _unescaped(found[2])
    return parts


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: ESCAPES.get(found[1], found[1]), text) if "\\" in text else text


def compiled(messages: Mapping[Message, tuple[str, ...]]) -> bytes:
    """The messages as a .mo file, which is what gettext reads: two tables of lengths and places, and the texts."""
    texts = sorted(("\0".join(key).encode(), "\0".join(forms).encode()) for key, forms in messages.items())
    head, table = 7 * 4, 8 * len(texts)
    tables: list[list[bytes]] = [[], []]
    data: list[bytes] = []
    place = head + 2 * table
    for pair in texts:
        for side, text in zip(tables, pair, strict=True):
            side.append(struct.pack("<II", len(text), place))
            data.append(text + b"\0")
            place += len(text) + 1
    numbers = struct.pack("<7I", MAGIC, 0, len(texts), head, head + table, 0, 0)
    return b"".join([numbers, *tables[0], *tables[1], *data])
