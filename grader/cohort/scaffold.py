"""`cohort exercise new`: both halves of an exercise, small and whole, for its author to rewrite.

The files in `new_exercise/` are those of a real exercise, number 0, whose name is `new-exercise`.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

from grader.catalog import ASKED, Catalog
from grader.exercise import Exercise

FILES = Path(__file__).parent / "new_exercise"
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST = 40
TITLE_WIDTH = 78
RESERVED = ("checks", "doctor", "start")
"""A file that stands in the answer key already, and words that mean something else after `grade`."""

NO_SLUG = "{name} cannot be the name of an exercise: small letters, digits and single hyphens, like quiet-lighthouse."
TOO_LONG = "{name} is too long for the name of an exercise: at most {most} letters."
TAKEN_WORD = "{name} cannot be the name of an exercise: its file {file} would stand in the way of Python's or ours."
TAKEN = "There is {id} {name} already: choose another {what}."
IN_THE_WAY = "{path} is in the way: remove it, or choose another name or number."
TOO_HIGH = "ex9999 is taken: name a free number with --number."


class CannotScaffold(Exception):
    """This exercise cannot be made; the text says why."""


def scaffold(pack: Path, name: str, number: int | None = None) -> Exercise:
    """Make both halves of an exercise in a pack, or nothing at all; without a number it is the next after the last.

    Raises:
        CannotScaffold: the name or the number cannot be had.
        OSError: a file cannot be written.
    """
    exercise = _checked(Catalog.pack(pack), name, number)
    made = Path(tempfile.mkdtemp(prefix=".new-", dir=pack))
    try:
        for source in sorted(FILES.glob("*.*")):
            target = made / _place(source.name, exercise)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_rewritten(source.read_text(encoding="utf-8"), exercise), encoding="utf-8", newline="\n")
        _lay(made / "starter", exercise.starter, made / "key", exercise.checks.parent)
    finally:
        shutil.rmtree(made)
    return exercise


def _lay(starter: Path, exercises: Path, key: Path, solutions: Path) -> None:
    """Both halves or none."""
    starter.rename(exercises)
    try:
        key.rename(solutions)
    except OSError:
        shutil.rmtree(exercises)
        raise


def _checked(catalog: Catalog, name: str, number: int | None) -> Exercise:
    """The exercise that is to be made, if nothing speaks against it."""
    file = f"{name.replace('-', '_')}.py"
    if not NAME.fullmatch(name) or ASKED.fullmatch(name):
        raise CannotScaffold(NO_SLUG.format(name=name))
    if len(name) > LONGEST:
        raise CannotScaffold(TOO_LONG.format(name=name, most=LONGEST))
    if name in RESERVED or file.removesuffix(".py") in sys.stdlib_module_names:
        raise CannotScaffold(TAKEN_WORD.format(name=name, file=file))
    others = catalog.all()
    number = max((each.number for each in others), default=0) + 1 if number is None else number
    if number > 9999:
        raise CannotScaffold(TOO_HIGH)
    for other in others:
        if name == other.name or number == other.number:
            what = "name" if name == other.name else "number"
            raise CannotScaffold(TAKEN.format(id=other.id, name=other.name, what=what))
    folder = f"ex{number:02d}-{name}"
    exercise = Exercise(number, name, catalog.exercises / folder, catalog.checks / folder / "checks.py")
    for half in (exercise.starter, exercise.checks.parent):
        if half.exists() or half.is_symlink():
            raise CannotScaffold(IN_THE_WAY.format(path=f"{half.parent.name}/{half.name}"))
    return exercise


def _place(source: str, exercise: Exercise) -> Path:
    """Where one of our files belongs: `wrong_no_return.py` is no_return.py in wrong/, in the half of the answer key."""
    file = f"{exercise.name.replace('-', '_')}.py"
    kind, _, rest = source.partition("_")
    places = {"README.md": "starter/README.md", "starter.py": f"starter/{file}", "solution.py": f"key/{file}"}
    return Path(places.get(source, f"key/{kind}/{rest}" if rest else f"key/{source}"))


def _rewritten(text: str, exercise: Exercise) -> str:
    """The text with the exercise's own name and number; the points stay at the end of the title."""
    text = text.replace("new-exercise", exercise.name).replace("new_exercise", exercise.name.replace("-", "_"))
    text = re.sub(r"\bex0\b", exercise.id, text)
    return re.sub(r"\A(# \S+ \S+) +(.*)", lambda found: found[1] + found[2].rjust(TITLE_WIDTH - len(found[1])), text)
