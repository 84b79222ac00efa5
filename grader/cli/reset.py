"""`grade --reset EX`: back to the starter, with the student's file kept beside it."""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

from grader.cli.ladder import Misuse, say
from grader.exercise import Exercise
from grader.language import N_, phrase
from grader.render.plain import visible

ASK = N_("Put {file} of {exercise} back as it was? Yours is kept as {kept}.")
HOW_TO_SAY = N_("Type y for yes; anything else means no:")
YES = N_("y yes")
"""What is taken for a yes, in words: a translation adds its own."""
NOBODY_TO_ASK = N_("Nobody is there to ask: add --yes to put {file} of {exercise} back as it was.")
DONE = N_("{file} of {exercise} is as it was at the start. Yours is kept as {kept}.")
RESTORED = N_("{file} of {exercise} was missing: it is back as it was at the start.")
NOTHING = N_("{file} of {exercise} is still as it was at the start: nothing to do.")
UNCHANGED = N_("Nothing was changed.")
CANNOT = N_("{file} of {exercise} cannot be put back: {reason}.")


def reset(exercise: Exercise, class_folder: Path, yes: bool) -> int:
    """Put the graded file back as it was shipped, after asking."""
    target = exercise.file_in(class_folder)
    told = words(exercise)
    if still_fresh(exercise, target):
        say(phrase(NOTHING, **told) + "\n")
        return 0
    kept = backup_name(target) if os.path.lexists(target) else None
    if kept and not yes and not _agreed(told, kept):
        say(phrase(UNCHANGED) + "\n")
        return 0
    if cannot := put_back(exercise, target, kept):
        raise Misuse(cannot)
    say((phrase(DONE, kept=visible(kept.name), **told) if kept else phrase(RESTORED, **told)) + "\n")
    return 0


def words(exercise: Exercise) -> dict[str, str]:
    """How sentences name the file."""
    return {"file": visible(exercise.facts.file), "exercise": exercise.id}


def backup_name(target: Path) -> Path:
    """breakfast.py.bak, or the first of .bak2, .bak3 ... that is free."""
    names = (target.with_name(f"{target.name}.bak{number if number > 1 else ''}") for number in count(1))
    return next(name for name in names if not os.path.lexists(name))


def still_fresh(exercise: Exercise, target: Path) -> bool:
    """Whether a file still is what was shipped; git may have changed its line ends."""
    fresh = _shipped(exercise)
    try:
        with target.open("rb") as file:
            text = file.read(2 * len(fresh) + 1)
    except OSError:
        return False
    return text.replace(b"\r\n", b"\n") == fresh.replace(b"\r\n", b"\n")


def _shipped(exercise: Exercise) -> bytes:
    return (exercise.starter / exercise.facts.file).read_bytes()


def _agreed(told: dict[str, str], kept: Path) -> bool:
    """Whether somebody types a yes. No answer, and one that is no text, are none.

    Raises:
        KeyboardInterrupt: Ctrl-C instead of an answer.
    """
    if not sys.stdin.isatty():
        raise Misuse(phrase(NOBODY_TO_ASK, **told))
    say(f"{phrase(ASK, kept=visible(kept.name), **told)}\n{phrase(HOW_TO_SAY)} ")
    try:
        answer = sys.stdin.readline()
    except UnicodeDecodeError:
        answer = ""
    except KeyboardInterrupt:
        say(f"\n{phrase(UNCHANGED)}\n")
        raise
    if not answer.endswith("\n"):
        say("\n")
    return answer.strip().lower() in phrase(YES).split()


def put_back(exercise: Exercise, target: Path, kept: Path | None) -> str:
    """Write the file anew, after the student's was moved to `kept`. Where that cannot be done all is as it was, and a
    sentence says why."""
    fresh = _shipped(exercise)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if kept:
            target.rename(kept)
        _write(target, fresh, kept)
    except OSError as error:
        return phrase(CANNOT, reason=error.strerror, **words(exercise))
    return ""


def _write(target: Path, fresh: bytes, kept: Path | None) -> None:
    try:
        with target.open("xb") as file:
            file.write(fresh)
    except OSError:
        if kept:
            kept.replace(target)
        raise
