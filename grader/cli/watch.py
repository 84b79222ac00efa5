"""`grade --watch`: one exercise on the screen, graded again whenever its file is saved."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from grader.catalog import Catalog
from grader.cli.judging import REFUSED, Refused, Terms, isolation_note
from grader.cli.keys import Terminal
from grader.cli.ladder import Misuse
from grader.cli.lookout import Lookout
from grader.cli.pages import Pages
from grader.cli.sitting import Sitting
from grader.exercise import Exercise
from grader.isolation.terms import NotIsolated
from grader.language import N_, phrase

if TYPE_CHECKING:
    from grader.judge.warm import WarmJudge

NO_TERMINAL = N_("--watch needs a terminal: to grade once, type: {command}")
PATIENCE = 0.2
"""Real seconds after which a verdict that is not there yet is said to be on its way."""

Happening = Callable[[], None]


def watch(
    catalog: Catalog, exercises: Sequence[Exercise], asked: Exercise | None, folder: Path, terms: Terms, color: bool
) -> int:
    """Watch until the student quits; 0 then, whatever the verdict, and 130 after Ctrl-C."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Misuse(phrase(NO_TERMINAL, command=f"grade {asked.id}" if asked else "grade"))
    from grader.judge.warm import WarmJudge

    gc.enable()  # this process lives long
    known = exercises if asked is None or asked in exercises else [*exercises, asked]
    happenings: SimpleQueue[Happening] = SimpleQueue()
    judge = WarmJudge(known, seed=terms.seed, isolation=terms.isolation)
    lookouts: list[Lookout] = []

    def look_at(path: Path) -> None:
        while lookouts:
            lookouts.pop().close()
        lookouts.append(Lookout(path, lambda: happenings.put(sitting.saved)))

    threading.excepthook = lambda told: happenings.put(partial(_raise, told.exc_value))
    with Terminal(
        lambda key: happenings.put(partial(sitting.key, key)), lambda: happenings.put(sitting.redraw)
    ) as terminal:
        try:
            pages = Pages(catalog, known, folder, partial(isolation_note, terms=terms), color)
            sitting = Sitting(pages, judge, terminal.draw, look_at)
            sitting.begin(asked)
            threading.Thread(target=_hear, args=(judge, sitting, happenings), daemon=True).start()
            _go_on(sitting, happenings)
        finally:
            for lookout in lookouts:
                lookout.close()
            judge.close()
    return 130 if sitting.interrupted else 0


def _go_on(sitting: Sitting, happenings: SimpleQueue[Happening]) -> None:
    """What happens, one after another, until the student quits.

    It never waits for long: the system may hand a signal to another thread, and its handler has to be run in this one.
    """
    while not sitting.over:
        try:
            happening = happenings.get(timeout=PATIENCE)
        except Empty:
            sitting.slow()
        else:
            happening()


def _hear(judge: WarmJudge, sitting: Sitting, happenings: SimpleQueue[Happening]) -> None:
    """In a thread of its own: each report as it comes."""
    while True:
        try:
            happenings.put(partial(sitting.judged, *judge.wait()))
        except NotIsolated as error:
            return happenings.put(partial(_refuse, error))
        except EOFError:
            return None


def _raise(error: BaseException | None) -> None:
    """What ended a thread ends the command: else its traceback would stand on the screen, and nothing go on."""
    raise error or SystemExit


def _refuse(error: NotIsolated) -> None:
    raise Refused(phrase(REFUSED, missing=", ".join(error.missing)))
