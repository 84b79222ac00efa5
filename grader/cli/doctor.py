"""`grade doctor`: is all well here, and what to send when asking for help."""

from __future__ import annotations

import locale
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import click

from grader.catalog import Catalog, class_folder
from grader.cli.fault import CODE, packages, places, system
from grader.cli.ladder import HELP, say
from grader.cli.speaking import lang_option
from grader.exercise import Exercise
from grader.language import N_, phrase
from grader.render.plain import visible

# The values are for whoever helps, and stay in English; sentences are for the student.
NO_CLASS_FOLDER = "none here: `grade start` makes one"
NOTHING = "programs are not locked in here"
TEMP = "{folder}, {free} MB free"
WRONG_TEMP = "WRONG: none can be written to"
OPEN = " (open: {missing})"
CLOCK = "a breakfast of {elapsed} min was judged in {seconds:.2f} s"
CLOCK_WRONG = "WRONG: a breakfast of 5 min was {verdict} ({reason})"
FAILED = "FAILED: {error}"
WELL = N_("All is well.")
NOT_WELL = N_("Not all is well: send this page to your teacher.")

Finding = tuple[str, str]


@click.command("grade doctor", context_settings=HELP)
@lang_option()
def doctor() -> int:
    """Try a small breakfast, and print what to send when asking for help."""
    found = findings()
    width = max(len(name) for name, _ in found)
    well = not any(value.startswith(("FAILED", "WRONG")) for _, value in found)
    lines = [f"{name:{width}}  {visible(value)}\n" for name, value in found]
    say("".join([*lines, f"\n{phrase(WELL if well else NOT_WELL)}\n"]))
    return 0 if well else CODE


def findings() -> list[Finding]:
    """What a helper wants to know first, as names and values; what cannot be found out says so."""
    return [
        *system(),
        *packages(),
        ("terminal", _tried(_terminal)),
        ("language", _tried(_language)),
        ("temp folder", _tried(_temp_folder)),
        ("exercises", _tried(_exercises)),
        ("class folder", _tried(_class_folder)),
        *_breakfast(),
    ]


def _tried(find: Callable[[], str]) -> str:
    try:
        return find()
    except Exception as error:  # a doctor who falls ill is of no help
        return FAILED.format(error=f"{type(error).__name__}: {error}")


def _terminal() -> str:
    """Encoding, size and colours of what is printed to."""
    from grader.cli.grade import _wants_color

    width, height = shutil.get_terminal_size()
    kind = f"a terminal, TERM={os.environ.get('TERM', '')}" if sys.stdout.isatty() else "no terminal"
    color = "colours" if _wants_color() else "no colours"
    return f"{kind}, {width} columns, {height} rows, {sys.stdout.encoding}, {color}"


def _language() -> str:
    return f"{locale.getlocale()[0] or 'none set'}, files {sys.getfilesystemencoding()}"


def _temp_folder() -> str:
    for folder in places():
        if os.access(folder, os.W_OK):
            return TEMP.format(folder=folder, free=shutil.disk_usage(folder).free >> 20)
    return WRONG_TEMP


def _exercises() -> str:
    catalog = Catalog.installed()
    return f"{len(catalog.all())} in {catalog.exercises}"


def _class_folder() -> str:
    folder = class_folder(Path.cwd())
    return NO_CLASS_FOLDER if folder is None else str(folder)


def _breakfast() -> list[Finding]:
    """A small breakfast, judged from end to end in a locked worker: what stopped attacks there, and whether it took
    the five virtual minutes that it has to."""
    from grader.isolation.terms import LAYERS
    from grader.judge import Submission, grade

    here = Path(__file__).parent / "small_breakfast"
    exercise = Exercise(0, "small-breakfast", here, here / "checks.py")
    begun = perf_counter()
    try:
        [report] = grade([Submission(exercise, here / "breakfast.py", "breakfast.py")], seed=None, isolation="auto")
    except Exception as error:
        return [("clock", FAILED.format(error=f"{type(error).__name__}: {error}"))]
    stopped = report.environment.isolation
    missing = [layer for layer in LAYERS if layer not in stopped]
    isolation = (", ".join(stopped) or NOTHING) + (OPEN.format(missing=", ".join(missing)) if missing else "")
    if report.verdict == "passed" and report.elapsed == 5.0:
        clock = CLOCK.format(elapsed=report.elapsed, seconds=perf_counter() - begun)
    else:
        said = [*(one.message for one in report.findings), *(check.message for check in report.checks if check.message)]
        clock = CLOCK_WRONG.format(verdict=report.verdict, reason=next(iter(said), f"{report.elapsed} min"))
    return [("isolation", isolation), ("clock", clock)]
