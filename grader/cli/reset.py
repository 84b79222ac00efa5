"""`grade --reset EX`: back to the starter, with the student's file kept beside it."""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

import click

from grader.cli.ladder import Misuse, say
from grader.exercise import Exercise
from grader.language import N_, phrase
from grader.render.plain import visible

ASK = N_("Put {file} of {exercise} back as it was? Yours is kept as {kept}")
NOBODY_TO_ASK = N_("Nobody is there to ask: add --yes to put {file} of {exercise} back as it was.")
DONE = N_("{file} of {exercise} is as it was at the start. Yours is kept as {kept}.")
RESTORED = N_("{file} of {exercise} was missing: it is back as it was at the start.")
NOTHING = N_("{file} of {exercise} is still as it was at the start: nothing to do.")
UNCHANGED = N_("Nothing was changed.")
CANNOT = N_("{file} of {exercise} cannot be put back: {reason}.")


def reset(exercise: Exercise, class_folder: Path, yes: bool) -> int:
    """Put the graded file back as it was shipped, after asking."""
    target = exercise.file_in(class_folder)
    told = {"file": visible(target.name), "exercise": exercise.id}
    fresh = (exercise.starter / target.name).read_bytes()
    if same_text(target, fresh):
        say(phrase(NOTHING, **told) + "\n")
        return 0
    kept = backup_name(target) if os.path.lexists(target) else None
    if kept and not yes and not _agreed(told, kept):
        say(phrase(UNCHANGED) + "\n")
        return 0
    try:
        put_back(target, fresh, kept)
    except OSError as error:
        raise Misuse(phrase(CANNOT, reason=error.strerror, **told)) from error
    say((phrase(DONE, kept=visible(kept.name), **told) if kept else phrase(RESTORED, **told)) + "\n")
    return 0


def backup_name(target: Path) -> Path:
    """breakfast.py.bak, or the first of .bak2, .bak3 ... that is free."""
    names = (target.with_name(f"{target.name}.bak{number if number > 1 else ''}") for number in count(1))
    return next(name for name in names if not os.path.lexists(name))


def same_text(path: Path, fresh: bytes) -> bool:
    """Whether a file still is what was shipped; git may have changed its line ends."""
    try:
        with path.open("rb") as file:
            text = file.read(2 * len(fresh) + 1)
    except OSError:
        return False
    return text.replace(b"\r\n", b"\n") == fresh.replace(b"\r\n", b"\n")


def _agreed(told: dict[str, str], kept: Path) -> bool:
    if not sys.stdin.isatty():
        raise Misuse(phrase(NOBODY_TO_ASK, **told))
    return click.confirm(phrase(ASK, kept=visible(kept.name), **told))


def put_back(target: Path, fresh: bytes, kept: Path | None) -> None:
    """Write the file anew, after the student's was moved to `kept`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if kept:
        target.rename(kept)
    with target.open("xb") as file:
        file.write(fresh)
