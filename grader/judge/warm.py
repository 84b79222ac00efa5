"""A warm judge: pytest, checks and workers are loaded once, in a process of its own, and then one file after another
is judged by a fork of it (`bench.py`), without anything going over from one to the next.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from grader.exercise import Exercise
from grader.isolation.terms import Isolation, Layer, NotIsolated
from grader.judge.submission import Submission, Unreadable
from grader.language import N_, phrase, used
from grader.report import Report

START = "import sys; sys.path[:] = {path!r}; from grader.judge.bench import serve; serve()"
GONE = N_("the process that judges died")
END_SECONDS = 2.0


class Setup(msgspec.Struct):
    """The first line to the process: what will be judged, and how. Paths are bytes, as not every path is text.

    Are there `many` files of each exercise to come, it is worth to get ready for them; and with a judge for each core
    no one need look for a better `core`.
    """

    exercises: list[tuple[int, str, bytes, bytes]]
    isolation: Isolation
    language: str
    many: bool
    core: int | None


class Order(msgspec.Struct):
    """Judge this file. Orders are numbered from 1; a new one breaks off what is being judged."""

    number: int
    exercise: int
    path: bytes
    seed: int | None
    content: bytes | Unreadable | None


class Answer(msgspec.Struct):
    """The report on an order; or none, and what is `missing` of full isolation: nothing is run.

    `details` is what the judge itself stumbled over, as `printed`; without a report they are the last that it says.
    """

    number: int
    report: Report | None = None
    missing: list[Layer] = []
    details: str = ""


class Judged(NamedTuple):
    """The report on the order of this number, and what the judge itself stumbled over, if it did: see `printed`."""

    number: int
    report: Report
    details: str = ""


class WarmJudge:
    """Judges files of these exercises, one at a time.

    `judge` waits for its report. `begin` and `wait` do the same in two steps, for two threads: one that orders, and one
    that waits. Where the process dies the report says so, and the next order starts another one.
    """

    def __init__(
        self,
        exercises: Sequence[Exercise],
        *,
        seed: int | None = None,
        isolation: Isolation = "auto",
        many: bool = False,
        core: int | None = None,
        language: str | None = None,
    ) -> None:
        self._exercises = list(exercises)
        paths = [(os.fsencode(one.starter.absolute()), os.fsencode(one.checks.absolute())) for one in exercises]
        known = [(one.number, one.name, *two) for one, two in zip(exercises, paths, strict=True)]
        self._setup = Setup(known, isolation, language or used(), many, core)
        self._seed = seed
        self._latest = 0
        self._judging: tuple[Submission, int | None] | None = None
        """What was ordered, until it is answered."""
        self._closed = False
        self._ordered = threading.Condition()
        self._process: subprocess.Popen[bytes] | None = self._started()
        """None after it died, until there is something to do."""

    def judge(
        self, exercise: Exercise, path: Path, content: bytes | Unreadable | None = None, seed: int | None = None
    ) -> Report:
        """The report on a file; whatever happens, there is one.

        Raises:
            NotIsolated: isolation was to be `full`, and is not.
            EOFError: this judge was closed.
        """
        number = self.begin(exercise, path, content, seed)
        while True:
            answer = self.wait()
            if answer.number == number:
                return answer.report

    def begin(
        self, exercise: Exercise, path: Path, content: bytes | Unreadable | None = None, seed: int | None = None
    ) -> int:
        """Have a file judged, in place of what is being judged; the number of its report.

        Who has read the file hands its `content` over; a `seed` goes before this judge's own.
        """
        seed = self._seed if seed is None else seed
        with self._ordered:
            self._latest += 1
            self._judging = Submission(exercise, path, path.name or str(path)), seed
            where = os.fsencode(path.absolute())
            self._process = self._process or self._started()
            self._send(self._process, Order(self._latest, self._exercises.index(exercise), where, seed, content))
            self._ordered.notify_all()
            return self._latest

    def wait(self) -> Judged:
        """The next report, and the number of its order.

        Raises:
            NotIsolated: isolation was to be `full`, and is not.
            EOFError: this judge was closed.
        """
        said = ""
        while True:
            process = self._alive()
            assert process.stdout is not None
            line = process.stdout.readline()
            if self._closed:
                raise EOFError
            if not line.endswith(b"\n"):
                if (judged := self._died(process, said)) is not None:
                    return judged
                continue
            answer = msgspec.json.decode(line, type=Answer)
            said = answer.details
            if answer.missing:
                raise NotIsolated(answer.missing)
            if answer.report is not None:
                return self._answered(Judged(answer.number, answer.report, answer.details))

    def close(self) -> None:
        """End the process, and all that it started."""
        self._closed = True
        with self._ordered:
            self._ordered.notify_all()
            if self._process is not None:
                _end(self._process)

    def _alive(self) -> subprocess.Popen[bytes]:
        """The process; where it has died, the next one, as soon as that has something to do."""
        with self._ordered:
            self._ordered.wait_for(lambda: self._closed or self._process is not None)
            if self._closed or self._process is None:
                raise EOFError
            return self._process

    def _answered(self, judged: Judged) -> Judged:
        with self._ordered:
            self._judging = None if judged.number == self._latest else self._judging
        return judged

    def _started(self) -> subprocess.Popen[bytes]:
        path = [os.path.abspath(entry) for entry in sys.path]
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", START.format(path=path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("ASYNCLINGS_DEBUG") else subprocess.DEVNULL,
            cwd=Path(__file__).parent,
            start_new_session=True,  # Ctrl-C and Ctrl-Z are not for it
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self._send(process, self._setup)
        return process

    def _send(self, process: subprocess.Popen[bytes], line: Setup | Order) -> None:
        assert process.stdin is not None
        try:
            process.stdin.write(msgspec.json.encode(line) + b"\n")
            process.stdin.flush()
        except OSError:
            pass  # it is dead: `wait` finds out

    def _died(self, process: subprocess.Popen[bytes], said: str) -> Judged | None:
        """What is to be said of the order that was not answered, if there is one."""
        with self._ordered:
            _end(process)
            if self._closed:
                raise EOFError
            self._process = None
            if self._judging is None:
                return None
            (submission, seed), self._judging = self._judging, None
            details = said or f"The process that judges ended with {process.returncode}.\n"
            return Judged(self._latest, unjudged(submission, phrase(GONE), seed), details)


def _end(process: subprocess.Popen[bytes]) -> None:
    """It ends when its orders do; if not, it is made to."""
    assert process.stdin is not None
    try:
        process.stdin.close()
    except OSError:
        pass  # the last order did not get through
    try:
        process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()  # who reads has come to its end by now


def printed(errors: Iterable[Exception]) -> str:
    """Errors of the judge's own as Python prints them, for whoever mends them."""
    return "\n".join("".join(traceback.format_exception(error)) for error in errors)


def unjudged(submission: Submission, why: str, seed: int | None) -> Report:
    """The report where the judge itself is gone."""
    from grader.judge.case import Case
    from grader.judge.points import Check
    from grader.judge.verdict import report_on

    check = Check("judging", phrase("The file is judged."), submission.exercise.facts.points, essential=True)
    case = Case(submission)
    case.outcomes[check.name] = ("not_judged", phrase("The grader could not judge this: {why}.", why=why))
    return report_on(case, [check], seed or 0, ())
