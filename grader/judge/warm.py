"""A warm judge: pytest, checks and workers are loaded once, in a process of its own, and then one file after another
is judged by a fork of it (`bench.py`), without anything going over from one to the next.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

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
    """The report on an order; or none, and what is `missing` of full isolation: nothing is run."""

    number: int
    report: Report | None = None
    missing: list[Layer] = []


class WarmJudge:
    """Judges files of these exercises, one at a time.

    `judge` waits for its report. `begin` and `wait` do the same in two steps, for two threads: one that orders, and one
    that waits. Where the process dies the report says so, and another one is started.
    """

    def __init__(
        self,
        exercises: Sequence[Exercise],
        *,
        seed: int | None = None,
        isolation: Isolation = "auto",
        many: bool = False,
        core: int | None = None,
    ) -> None:
        self._exercises = list(exercises)
        paths = [(os.fsencode(one.starter.absolute()), os.fsencode(one.checks.absolute())) for one in exercises]
        known = [(one.number, one.name, *two) for one, two in zip(exercises, paths, strict=True)]
        self._setup = Setup(known, isolation, used(), many, core)
        self._seed = seed
        self._latest = 0
        self._judging: tuple[Submission, int | None] | None = None
        self._closed = False
        self._lock = threading.Lock()
        self._process = self._started()

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
            answered, report = self.wait()
            if answered == number:
                return report

    def begin(
        self, exercise: Exercise, path: Path, content: bytes | Unreadable | None = None, seed: int | None = None
    ) -> int:
        """Have a file judged, in place of what is being judged; the number of its report.

        Who has read the file hands its `content` over; a `seed` goes before this judge's own.
        """
        seed = self._seed if seed is None else seed
        with self._lock:
            self._latest += 1
            self._judging = Submission(exercise, path, path.name or str(path)), seed
            where = os.fsencode(path.absolute())
            self._send(self._process, Order(self._latest, self._exercises.index(exercise), where, seed, content))
            return self._latest

    def wait(self) -> tuple[int, Report]:
        """The next report, and the number of its order.

        Raises:
            NotIsolated: isolation was to be `full`, and is not.
            EOFError: this judge was closed.
        """
        while True:
            assert self._process.stdout is not None
            line = b"" if self._closed else self._process.stdout.readline()
            if self._closed:
                raise EOFError
            if not line.endswith(b"\n"):
                return self._start_again()
            answer = msgspec.json.decode(line, type=Answer)
            if answer.missing:
                raise NotIsolated(answer.missing)
            if answer.report is not None:
                return answer.number, answer.report

    def close(self) -> None:
        """End the process, and all that it started."""
        self._closed = True
        with self._lock:
            _end(self._process)

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

    def _start_again(self) -> tuple[int, Report]:
        with self._lock:
            _end(self._process)
            if self._closed:
                raise EOFError
            self._process = self._started()
            assert self._judging is not None
            submission, seed = self._judging
            return self._latest, unjudged(submission, phrase(GONE), seed)


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


def unjudged(submission: Submission, why: str, seed: int | None) -> Report:
    """The report where the judge itself is gone."""
    from grader.judge.case import Case
    from grader.judge.points import Check
    from grader.judge.verdict import report_on

    check = Check("judging", phrase("The file is judged."), submission.exercise.facts.points, essential=True)
    case = Case(submission)
    case.outcomes[check.name] = ("not_judged", phrase("The grader could not judge this: {why}.", why=why))
    return report_on(case, [check], seed or 0, ())
