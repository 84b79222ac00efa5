"""`cohort override`: what a teacher decides, against whatever was judged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.catalog import Catalog
from grader.cli.ladder import Misuse, say
from grader.render.plain import visible

if TYPE_CHECKING:
    from grader.cohort.overrides import Overrides

KEPT = "{student} {exercise}: {points} points, whatever is graded. It stands in {path}.\n"
REMOVED = "{student} {exercise}: what is graded counts again.\n"
NONE = "There is no override for {student} {exercise} in {path}."
LISTED = "{student} {exercise}: {points} points, because: {reason}\n"
NOTHING = "There are no overrides yet.\n"
INCOMPLETE = "Say whose, of which exercise, how many points and why: cohort override anna ex2 4 --reason TEXT"
CANNOT_WRITE = "{path} cannot be written: {reason}."
WRONG = "{reason}."


@click.command("override")
@click.argument("student", required=False)
@click.argument("exercise", metavar="[EX]", required=False)
@click.argument("points", required=False)
@click.option("--reason", metavar="TEXT", default="", help="Why; it is shown with the mark.")
@click.option("--remove", is_flag=True, help="Let what is graded count again.")
def override(student: str | None, exercise: str | None, points: str | None, reason: str, remove: bool) -> int:
    """Decide what an exercise of a student counts; no grading changes it. Without arguments: all that were decided.

    They are kept in overrides.csv, beside the nearest cohort.toml or else here. You may edit that file, too.
    """
    from grader.cohort import overrides
    from grader.cohort.classfile import nearest_cohort

    catalog = Catalog.installed()
    cohort = nearest_cohort([Path.cwd()])
    path = (cohort.parent if cohort else Path.cwd()) / overrides.OVERRIDES
    try:
        known = overrides.read(path, catalog)
        if student is None:
            _list(known)
            return 0
        if exercise is None or (points is None) is not remove or (remove and reason):
            raise Misuse(INCOMPLETE)
        name, decided = overrides.override(exercise, points or "0", reason or ("-" if remove else ""), catalog)
        if remove:
            if known.pop((student, name), None) is None:
                raise Misuse(NONE.format(student=visible(student), exercise=name, path=path))
            told = REMOVED
        else:
            known[student, name] = decided
            told = KEPT
        overrides.write(path, known)
    except overrides.WrongOverride as wrong:
        sentence = str(wrong)
        raise Misuse(visible(sentence if sentence.endswith(".") else WRONG.format(reason=sentence))) from None
    except OSError as error:
        raise Misuse(CANNOT_WRITE.format(path=visible(str(path)), reason=error.strerror)) from None
    say(told.format(student=visible(student), exercise=name, points=decided.points, path=visible(str(path))))
    return 0


def decided(store: Path, catalog: Catalog) -> Overrides:
    """What stands beside the nearest cohort.toml, or else beside the store.

    Raises:
        Misuse: it cannot be used.
    """
    from grader.cohort import overrides
    from grader.cohort.classfile import nearest_cohort

    cohort = nearest_cohort([Path.cwd(), store.absolute().parent])
    try:
        return overrides.read((cohort or store.absolute()).parent / overrides.OVERRIDES, catalog)
    except overrides.WrongOverride as wrong:
        raise Misuse(visible(str(wrong))) from None


def _list(known: Overrides) -> None:
    for (student, exercise), one in known.items():
        text = {"student": visible(student), "exercise": exercise, "reason": visible(one.reason)}
        say(LISTED.format(points=one.points, **text))
    if not known:
        say(NOTHING)
