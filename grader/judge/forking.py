"""A judge that has collected its checks once, and forks for each file.

A fork judges one file and is gone: nothing of it can reach the next, a crash costs one report, memory does not grow.
"""

from __future__ import annotations

import gc
import os
import selectors
import signal
import time

import msgspec
import pytest

from grader.exercise import Exercise
from grader.isolation.forked import ForkedWorkers
from grader.isolation.workers import CannotStart, start_workers
from grader.judge.bench import Judging, Line
from grader.judge.case import Case
from grader.judge.plugin import Judge, case_of, set_case
from grader.judge.submission import Submission
from grader.judge.warm import Answer, printed
from grader.language import N_, phrase
from grader.report import Report

SECONDS = 300.0
"""Real seconds for one file, far above all other nets: beyond them it is the grader that hangs."""
PAUSE = 0.3
"""Real seconds without an order, after which there is time to get ready for the next: somebody reads, and thinks."""
DIED = N_("the process that judged it died")
HANGS = N_("it did not come to an end")


class ForkingJudge(Judge):
    """Its session never runs a check itself. Workers are renewed after each file, whatever became of the fork."""

    workers: ForkedWorkers

    def __init__(self, line: Line, workers: ForkedWorkers) -> None:
        self.blanks = [Submission(exercise, exercise.starter, "") for exercise in line.exercises]
        super().__init__(self.blanks, workers, None)
        self._line = line
        self._warmed: set[str] = set()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Instead of running what was collected: take orders, and have a fork run what belongs to each."""
        self.workers.stopped()  # forks know it then
        _freeze()
        order = self._line.order()
        while order is not None:
            self._seed = order.seed
            exercise = order.submission.exercise
            items = [item for item in session.items if case_of(item).submission.exercise == exercise]
            if self._line.setup.many and exercise.id not in self._warmed:
                self._warm(items, exercise)
            told = self._in_a_fork(items, order)
            if told is not None:
                self._line.tell(told)
            self._renew()
            if exercise.id not in self._warmed and not self._line.comes(PAUSE):
                self._warm(items, exercise)
            order = self._line.order()
        return True

    def _warm(self, items: list[pytest.Item], exercise: Exercise) -> None:
        """Judge the starter here: whatever Python and pytest look up once, forks need not look up again."""
        self._warmed.add(exercise.id)
        self._run(items, Submission(exercise, exercise.starter / exercise.facts.file, exercise.facts.file))
        self.workers.only_fresh()
        self._renew()
        _freeze()

    def _in_a_fork(self, items: list[pytest.Item], order: Judging) -> Answer | None:
        """What a fork says of a file; None where another order came first."""
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.close(reading)
                self._line.hang_up()
                gc.disable()
                self.workers.ahead = not self._line.setup.many
                _write(writing, msgspec.json.encode(self._answer(items, order)))
            finally:
                os._exit(0)  # nothing of pytest's own end is the fork's to do
        os.close(writing)
        try:
            told, why = self._heard(reading)
        finally:
            os.close(reading)
            os.kill(pid, signal.SIGKILL)
            _, status = os.waitpid(pid, 0)
        if why == "superseded":
            return None
        try:
            return msgspec.json.decode(told, type=Answer)
        except (msgspec.DecodeError, UnicodeDecodeError):
            details = f"The fork that judges ended with {os.waitstatus_to_exitcode(status)}.\n"
            return Answer(order.number, self.unjudged(order.submission, phrase(why or DIED)), details=details)

    def _answer(self, items: list[pytest.Item], order: Judging) -> Answer:
        """In the fork: the report, and what this judge stumbled over on the way."""
        before = len(self.errors) if items else 0
        try:
            report = self._run(items, order.submission)
        except Exception as error:
            self.errors.append(error)
            report = self.unjudged(order.submission, phrase(DIED))
        return Answer(order.number, report, details=printed(self.errors[before:]))

    def _run(self, items: list[pytest.Item], submission: Submission) -> Report:
        """In the fork: the checks of one exercise, on the file."""
        case = Case(submission)
        for item in items:
            set_case(item, case)
        for item, following in zip(items, [*items[1:], None], strict=False):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        return self.report(case) if items else self.unjudged(submission, phrase("it has no checks"))

    def _heard(self, reading: int) -> tuple[bytes, str]:
        """All that the fork writes, and why it was not waited for any longer, if so."""
        told, end = b"", time.monotonic() + SECONDS
        if self._line.ahead:
            return told, "superseded"
        with selectors.DefaultSelector() as selector:
            selector.register(reading, selectors.EVENT_READ)
            selector.register(self._line, selectors.EVENT_READ)
            while (left := end - time.monotonic()) > 0:
                ready = {key.fd for key, _ in selector.select(left)}
                if reading in ready:
                    part = os.read(reading, 1 << 16)
                    if not part:
                        return told, ""
                    told += part
                elif ready:
                    return told, "superseded"
        return b"", HANGS

    def _renew(self) -> None:
        try:
            self.workers.renew()
        except CannotStart:
            self.workers.close()
            renewed = start_workers(self.workers.locked)
            assert isinstance(renewed, ForkedWorkers)
            self.workers = renewed
            self.workers.stopped()


def _freeze() -> None:
    """What is there now is never looked through again, and so stays in memory that forks share."""
    gc.collect()
    gc.freeze()


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]
