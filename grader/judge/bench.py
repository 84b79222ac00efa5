"""The process of a warm judge: it takes orders until there are no more.

Where each worker is an interpreter of its own (Windows, macOS), each file has a session of pytest here. Elsewhere there
is one session for ever, which forks (`forking.py`).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

import msgspec

from grader.exercise import Exercise
from grader.isolation.forked import ForkedWorkers
from grader.isolation.workers import Workers, start_workers
from grader.judge.session import hold, judged
from grader.judge.submission import Submission
from grader.judge.warm import Answer, Order, Setup
from grader.language import use


class Line:
    """Orders from standard input, answers to standard output; whoever else reads these finds them empty."""

    def __init__(self) -> None:
        self._orders: IO[bytes] = os.fdopen(os.dup(0), "rb", buffering=0)
        self._answers: IO[bytes] = os.fdopen(os.dup(1), "wb", buffering=0)
        nothing = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1):
            os.dup2(nothing, standard)
        self.setup = msgspec.json.decode(self._orders.readline(), type=Setup)
        use(self.setup.language)
        self.exercises = [
            Exercise(number, name, Path(os.fsdecode(starter)), Path(os.fsdecode(checks)))
            for number, name, starter, checks in self.setup.exercises
        ]

    def order(self) -> tuple[int, Submission] | None:
        """The next order: its number, and the file; None when there are no more."""
        line = self._orders.readline()
        if not line.endswith(b"\n"):
            return None
        order = msgspec.json.decode(line, type=Order)
        path = Path(os.fsdecode(order.path))
        return order.number, Submission(self.exercises[order.exercise], path, path.name or str(path))

    def fileno(self) -> int:
        """Ready to be read when the next order is there."""
        return self._orders.fileno()

    def tell(self, answer: Answer) -> None:
        told = memoryview(msgspec.json.encode(answer) + b"\n")
        while told:
            told = told[self._answers.write(told) :]

    def hang_up(self) -> None:
        """In a fork: the line is the parent's."""
        self._orders.close()
        self._answers.close()


def serve() -> None:
    """Judge until whoever orders hangs up."""
    line = Line()
    workers = start_workers(locked=line.setup.isolation != "none")
    try:
        if line.setup.isolation == "full" and (missing := workers.missing()):
            line.tell(Answer(0, missing=list(missing)))
            workers.close()
        elif isinstance(workers, ForkedWorkers):
            _fork_for_each(line, workers)
        else:
            _hold_a_session_for_each(line, workers)
    except BrokenPipeError:
        pass  # nobody waits for the answer


def _fork_for_each(line: Line, workers: ForkedWorkers) -> None:
    from grader.judge.forking import ForkingJudge

    judge = ForkingJudge(line, workers)
    try:
        hold(judge, judge.blanks)
    finally:
        judge.workers.close()


def _hold_a_session_for_each(line: Line, workers: Workers) -> None:
    try:
        while (order := line.order()) is not None:
            number, submission = order
            line.tell(Answer(number, judged([submission], workers, line.setup.seed)[0]))
            workers.only_fresh()
    finally:
        workers.close()
