"""The language in which people are spoken to: English, as it stands in the source, or that of a catalogue.

    phrase("`{name}` was asked {count} times.", name=call.name, count=3)

`phrase` and `counted` look their text up when they are called, and only then put the fields in: so a text is whole when
it is translated. Constants, which are made before the language is known, are marked with `N_` and looked up later. What
Python or a student says is never translated. English needs no catalogue, and imports nothing for it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

FOLDER = Path(__file__).parent
ENGLISH = "en"
VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the environment tells a language, as gettext reads it: the first that is set decides."""

_used = ENGLISH
_catalogue: NullTranslations | None = None


class UnknownLanguage(Exception):
    """There is no catalogue for the language that was asked for."""


def phrase(text: str, /, **fields: object) -> str:
    """The text in the language used, with its fields filled in; without fields, braces in it are just braces."""
    told = text if _catalogue is None or not text else _catalogue.gettext(text)
    return told.format(**fields) if fields else told


def counted(one: str, many: str, count: int, /, **fields: object) -> str:
    """The form of a text that goes with this number, which is its field `count`: 1 request, 2 requests."""
    english = one if count == 1 else many
    told = english if _catalogue is None else _catalogue.ngettext(one, many, count)
    return told.format(count=count, **fields)


def either(names: Sequence[object]) -> str:
    """Several names to choose from: a, b or c."""
    *most, last = map(str, names)
    return phrase("{names} or {last}", names=", ".join(most), last=last) if most else last


def listed(names: Sequence[object]) -> str:
    """Several names in a sentence: a, b and c."""
    *most, last = map(str, names or [""])
    return phrase("{names} and {last}", names=", ".join(most), last=last) if most else last


def N_(text: str) -> str:
    """Marks a constant for the catalogue; whoever shows it looks it up with `phrase`."""
    return text


def used() -> str:
    """The language used: en, de."""
    return _used


def use(language: str) -> None:
    """Speak this language from now on.

    Raises:
        UnknownLanguage: there is no catalogue for it.
    """
    global _used, _catalogue
    known = _known(language)
    if known is None:
        raise UnknownLanguage(language)
    if known != ENGLISH:
        from grader.language.po import read_catalogue

        _catalogue = read_catalogue(_file(known))
    else:
        _catalogue = None
    _used = known


def languages() -> list[str]:
    """The languages there are."""
    return sorted([ENGLISH, *(path.stem for path in FOLDER.glob("*.po"))])


def of_environment(environment: Mapping[str, str] = os.environ) -> str:
    """The language that the environment asks for; English if it asks for none that is known."""
    asked = next((value for name in VARIABLES if (value := environment.get(name))), "")
    return next((known for each in asked.split(":") if (known := _known(each))), ENGLISH)


def _known(language: str) -> str | None:
    """The language of a locale (`de_AT.UTF-8` is de); None if nobody has translated it."""
    found = re.fullmatch(r"([A-Za-z]{2,3})([_.@-].*)?", language)
    if found is None:
        return None
    name = found[1].lower()
    return name if name == ENGLISH or _file(name).is_file() else None


def _file(language: str) -> Path:
    return FOLDER / f"{language}.po"
