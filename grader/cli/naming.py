"""The exercises that somebody names, each once; or a sentence with those that may have been meant."""

from __future__ import annotations

from collections.abc import Iterable

from grader.catalog import Catalog, UnknownExercise
from grader.cli.ladder import Misuse
from grader.exercise import Exercise
from grader.language import N_, either, phrase

UNKNOWN = N_("There is no exercise '{text}'.")
NEAR = N_("Did you mean {near}?")
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
            raise Misuse(phrase(A_FILE, text=visible(unknown.text))) from None
        near = phrase(NEAR, near=either(unknown.near)) if unknown.near else ""
        raise Misuse(" ".join(filter(None, [phrase(UNKNOWN, text=visible(unknown.text)), near, see]))) from None


def _joined(names: Iterable[str]) -> list[str]:
    """`ex 2` is ex2, too."""
    joined: list[str] = []
    for name in names:
        if joined and joined[-1].lower() == "ex" and name.isdecimal():
            joined[-1] += name
        else:
            joined.append(name)
    return joined
