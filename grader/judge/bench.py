"""The process of a warm judge: it takes orders until there are no more.

Where each worker is an interpreter of its own (Windows, macOS), each file has a session of pytest here. Elsewhere there
is one session for ever, which forks (`forking.py`).
"""

from __future__ import annotations

import os
import select
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

from grader.exercise import Exercise
from grader.isolation.forked import ForkedWorkers
from grader.isolation.workers import Workers, start_workers
from grader.judge.session import hold, judged
from grader.judge.submission import Submission
from grader.judge.warm import Answer, Order, Setup, printed
from grader.language import use

PART = 1 << 18


class Judging(NamedTuple):
    """What is to be judged: the number of the order, the file, and what its secret numbers are drawn from."""

    number: int
    submission: Submission
    seed: int | None


class Line:
    """Orders from standard input, answers to standard output; whoever else reads these finds them empty."""

    def __init__(self) -> None:
        self._orders = os.dup(0)
        self._ahead = b""
        self._answers: IO[bytes] = os.fdopen(os.dup(1), "wb", buffering=0)
        nothing = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1):
            os.dup2(nothing, standard)
        self.setup = msgspec.json.decode(self._next(), type=Setup)
        use(self.setup.language)
        self.exercises = [
            Exercise(number, name, Path(os.fsdecode(starter)), Path(os.fsdecode(checks)))
            for number, name, starter, checks in self.setup.exercises
        ]

    def order(self) -> Judging | None:
        """The next order; None when there are no more."""
        line = self._next()
        if not line:
            return None
        order = msgspec.json.decode(line, type=Order)
        path = Path(os.fsdecode(order.path))
        exercise, shown = self.exercises[order.exercise], path.name or str(path)
        return Judging(order.number, Submission(exercise, path, shown, content=order.content), order.seed)

    def _next(self) -> bytes:
        """The next line; empty when there is none, or half of one."""
        parts = [self._ahead]
        while b"\n" not in parts[-1]:
            parts.append(os.read(self._orders, PART))
            if not parts[-1]:
                return b""
        line, _, self._ahead = b"".join(parts).partition(b"\n")
        return line

    @property
    def ahead(self) -> bool:
        """Whether more has been read already than was asked for."""
        return bool(self._ahead)

    def comes(self, seconds: float) -> bool:
        """Whether there is an order, or no more to be had, within so many real seconds."""
        return self.ahead or bool(select.select([self], [], [], seconds)[0])

    def fileno(self) -> int:
        """Ready to be read when the next order is there."""
        return self._orders

    def tell(self, answer: Answer) -> None:
        told = memoryview(msgspec.json.encode(answer) + b"\n")
        while told:
            told = told[self._answers.write(told) :]

    def hang_up(self) -> None:
        """In a fork: the line is the parent's."""
        os.close(self._orders)
        self._answers.close()


def serve() -> None:
    """Judge until whoever orders hangs up."""
    line = Line()
    if line.setup.core is not None and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {line.setup.core})
    workers = start_workers(locked=line.setup.isolation != "none")
    try:
        if line.setup.isolation == "full" and (missing := workers.missing()):
            if not workers.gone():  # else nobody could find out: whoever ordered starts another judge
                line.tell(Answer(0, missing=list(missing)))
            workers.close()
        elif isinstance(workers, ForkedWorkers):
            _fork_for_each(line, workers)
        else:
            _hold_a_session_for_each(line, workers)
    except BrokenPipeError:
        pass  # nobody waits for the answer
    except Exception as error:
        line.tell(Answer(0, details=printed([error])))


def _fork_for_each(line: Line, workers: ForkedWorkers) -> None:
    from grader.judge.forking import ForkingJudge

    judge = ForkingJudge(line, workers)
    try:
        hold(judge, judge.blanks)
        if judge.errors:
            line.tell(Answer(0, details=printed(judge.errors)))
    finally:
        judge.workers.close()


def _hold_a_session_for_each(line: Line, workers: Workers) -> None:
    try:
        while (order := line.order()) is not None:
            errors: list[Exception] = []
            [report] = judged([order.submission], workers, order.seed, errors)
            line.tell(Answer(order.number, report, details=printed(errors)))
            workers.only_fresh()
    finally:
        workers.close()
