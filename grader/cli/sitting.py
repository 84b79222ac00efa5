"""A sitting before `grade --watch`: what each key, each save and each report changes, and what is then on the screen.

Nothing here waits or reads: whoever drives it calls its methods, and it orders and draws through what it was given.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Protocol

from grader import texts
from grader.cli import fault
from grader.cli.keys import QUIT_KEYS
from grader.cli.pages import Page, Pages
from grader.cli.reset import NOTHING, backup_name, put_back, still_fresh, words
from grader.exercise import Exercise
from grader.language import phrase
from grader.render.plain import visible
from grader.render.watch import note, render_screen, status
from grader.report import Report


class Orders(Protocol):
    """A judge that is told what to judge, and answers later."""

    def begin(self, exercise: Exercise, path: Path) -> int:
        """Have a file judged; the number of its report."""


@dataclass
class Search:
    """Exercises that are judged one after another: until one is `open`, or all of them."""

    exercises: Sequence[Exercise]
    until_open: bool
    reports: list[Report] = field(default_factory=list)


class Sitting:
    """One student, one screen. `over` when the student has quit."""

    def __init__(
        self,
        pages: Pages,
        judge: Orders,
        draw: Callable[[str], None],
        look_at: Callable[[Path], None],
    ) -> None:
        self.over = self.interrupted = False
        self.waiting = 0
        """The number of the report that is waited for; 0 if none is."""
        self._pages, self._exercises, self._folder = pages, pages.exercises, pages.folder
        self._judge, self._draw, self._look_at = judge, draw, look_at
        self._exercise = pages.exercises[0]
        self._search: Search | None = None
        self._report: Report | None = None
        self._page: Callable[[], Page] = self._verdict
        self._slow = False
        self._hints = 0
        self._note = ""
        self._fault = ""
        """What has to be said of an error of the judge's own."""
        self._tell = cache(partial(fault.told, arguments=sys.argv[1:]))  # it may come again with each save
        self._asked = False
        self._typed = ""
        self._drawn = ""

    # -- what happens

    def begin(self, exercise: Exercise | None) -> None:
        """Show this exercise, or the first that is not passed."""
        if exercise is not None:
            self._go(exercise)
        else:
            self._find(self._exercises)

    def saved(self) -> None:
        """The file has changed."""
        self._asked = False
        self._grade()

    def judged(self, number: int, report: Report, details: str = "") -> None:
        """A report has come, with the details of the judge's own errors; one that is not waited for changes nothing."""
        if number != self.waiting:
            return
        self.waiting, self._slow = 0, False
        self._fault = self._tell(details) if details else self._fault
        if self._search is None:
            self._show(report)
        else:
            self._found(self._search, report)

    def slow(self) -> None:
        """Nothing has happened for a while: if a report is waited for, say that it is on its way."""
        if not self.waiting:
            return
        self._slow = True
        if self._screen() != self._drawn:
            self.redraw()

    def key(self, key: str) -> None:
        """A key was pressed; one that means nothing does nothing."""
        if self._asked:
            self._answered(key)
        elif key in QUIT_KEYS:
            self.over, self.interrupted = True, key == "\x03"
        elif key.isdecimal() and key.isascii() and self._page == self._list:
            self._typed += key
            self.redraw()
        elif key in ("\r", "\n", " "):
            self._enter()
        else:
            keys = {"n": self._next, "h": self._hint, "l": self._list_all, "a": self._all, "r": self._ask}
            keys.get(key.lower(), lambda: None)()

    def redraw(self) -> None:
        """Draw the screen as it should be."""
        self._drawn = self._screen()
        self._draw(self._drawn)

    # -- judging

    @property
    def _path(self) -> Path:
        return self._exercise.file_in(self._folder)

    def _order(self, exercise: Exercise) -> None:
        self.waiting = self._judge.begin(exercise, exercise.file_in(self._folder))

    def _go(self, exercise: Exercise) -> None:
        """Turn to an exercise."""
        self._exercise, self._hints, self._note = exercise, 0, ""
        self._look_at(self._path)
        self._grade()

    def _grade(self) -> None:
        self._search, self._fault = None, ""
        self._order(self._exercise)

    def _find(self, exercises: Sequence[Exercise]) -> None:
        """Turn to the first of these that is not passed."""
        self._search, self._fault = Search(exercises, until_open=True), ""
        self._order(exercises[0])

    def _found(self, search: Search, report: Report) -> None:
        search.reports.append(report)
        count = len(search.reports)
        if search.until_open and report.verdict != "passed":
            return self._settle(search.exercises[count - 1], report)
        if count < len(search.exercises):
            return self._order(search.exercises[count])
        if search.until_open:
            return self._settle(self._exercise, search.reports[search.exercises.index(self._exercise)], done=True)
        self._search, self._page = None, partial(self._pages.board, search.reports)
        return self.redraw()

    def _settle(self, exercise: Exercise, report: Report, done: bool = False) -> None:
        self._search = None
        same = exercise == self._exercise and self._report is not None
        self._exercise, self._hints = exercise, self._hints if same else 0
        self._look_at(self._path)
        self._show(report)
        self._note = phrase(texts.WATCH_ALL_DONE if done else texts.WATCH_ONLY_ONE if same else "")
        self.redraw()

    def _show(self, report: Report) -> None:
        self._report, self._note = report, ""
        self._page = self._verdict
        self.redraw()

    # -- keys

    def _enter(self) -> None:
        number, self._typed = self._typed, ""
        chosen = [each for each in self._exercises if number and each.number == int(number[-9:])]
        if chosen:
            self._go(chosen[0])
        else:
            self.redraw() if number else self._grade()

    def _next(self) -> None:
        """The next one that is not passed; after the last comes the first."""
        place = self._exercises.index(self._exercise) + 1
        self._find([*self._exercises[place:], *self._exercises[:place]])

    def _hint(self) -> None:
        self._hints = min(self._hints + 1, len(self._exercise.facts.hints))
        self._page = self._hint_page
        self.redraw()

    def _list_all(self) -> None:
        self._page, self._typed = self._list, ""
        self.redraw()

    def _all(self) -> None:
        self._search, self._fault = Search(self._exercises, until_open=False), ""
        self._order(self._exercises[0])

    def _ask(self) -> None:
        told = words(self._exercise)
        if still_fresh(self._exercise, self._path):
            self._note = phrase(NOTHING, **told)
        elif os.path.lexists(self._path):
            self._asked = True
            self._note = phrase(texts.WATCH_RESET, kept=visible(backup_name(self._path).name), **told)
        else:
            return self._put_back(None)
        self._page = self._verdict
        return self.redraw()

    def _answered(self, key: str) -> None:
        self._asked, self._note = False, ""
        if key.lower() == "y":
            self._put_back(backup_name(self._path))
        elif key in QUIT_KEYS[1:]:
            self.over, self.interrupted = True, key == "\x03"
        else:
            self.redraw()

    def _put_back(self, kept: Path | None) -> None:
        self._note = put_back(self._exercise, self._path, kept)
        self.redraw() if self._note else self._grade()

    # -- the screen

    def _screen(self) -> str:
        return render_screen([*self._page(), note(self._fault)], self._status(), color=self._pages.color)

    def _status(self) -> str:
        search = self._search
        if search is not None and self._slow and not search.until_open:
            return status(texts.WATCH_GRADING_ALL, number=len(search.reports) + 1, count=len(search.exercises))
        return self._pages.status(self._exercise, bool(self.waiting) and (self._slow or self._report is None))

    def _verdict(self) -> Page:
        return self._pages.verdict(self._exercise, self._report, self._note, note(self._fault))

    def _hint_page(self) -> Page:
        return self._pages.hints(self._exercise, self._report, self._note, self._hints, note(self._fault))

    def _list(self) -> Page:
        return self._pages.list(self._typed)
