"""The exercises that somebody names, each once; or a sentence with those that may have been meant."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from grader.catalog import Catalog, UnknownExercise
from grader.cli.ladder import Misuse
from grader.exercise import Exercise
from grader.language import N_, either, phrase

UNKNOWN = N_("There is no exercise '{text}'.")
NEAR = N_("Did you mean {near}?")
ITS_FILE = N_("'{text}' is the file of {exercise}. Type: grade {exercise}")
A_FILE = N_("'{text}' is a file. Say which exercise it is for, for example: grade ex1 --file {text}")


def exercises_named(catalog: Catalog, names: Iterable[str], see: str = "") -> list[Exercise]:
    """The exercises of a catalog with these names; `see` says where to find all of them.

    Raises:
        Misuse: none is called that.
    """
    try:
        return list(dict.fromkeys(catalog.find(name) for name in _joined(names)))
    except UnknownExercise as unknown:
        from grader.render.plain import visible

        if unknown.text.endswith(".py"):
            raise Misuse(_a_file(catalog, unknown.text, visible(unknown.text))) from None
        near = phrase(NEAR, near=either(unknown.near)) if unknown.near else ""
        raise Misuse(" ".join(filter(None, [phrase(UNKNOWN, text=visible(unknown.text)), near, see]))) from None


def _a_file(catalog: Catalog, text: str, shown: str) -> str:
    """What to type instead of the name of a file: the exercise in whose folder it is, if it is in one."""
    folder = Path(os.path.abspath(text)).parent.name
    try:
        return phrase(ITS_FILE, text=shown, exercise=catalog.find(folder).id)
    except UnknownExercise:
        return phrase(A_FILE, text=shown)


def _joined(names: Iterable[str]) -> list[str]:
    """`ex 2` is ex2, too."""
    joined: list[str] = []
    for name in names:
        if joined and joined[-1].lower() == "ex" and name.isdecimal():
            joined[-1] += name
        else:
            joined.append(name)
    return joined
