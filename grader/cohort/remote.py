"""What runs in a process of another machine that lends its cores: pieces come as bytes, and reports go as bytes.

Nothing here knows who brings them. A judge is a process of its own, started by whichever thread is asked first and kept
for the pieces to come: so there are as many as the machine has threads for us.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from platform import node

import msgspec

from grader.cohort.judges import Judges, Piece
from grader.cohort.kit import Kit, kit
from grader.isolation.terms import Isolation, Layer, NotIsolated
from grader.language import use
from grader.report import Report

IDLE_SECONDS = 600.0
"""So long judges wait for pieces of a client that has said nothing more: it may have been killed."""


class Terms(msgspec.Struct, frozen=True):
    """How all pieces of one `cohort grade` are judged; `run` is its name, and nobody else's."""

    run: str
    exercises: tuple[str, ...]
    isolation: Isolation
    language: str


class Asking(msgspec.Struct, frozen=True):
    """The part of an order that every version of asynclings can read: what the client has installed."""

    kit: Kit


class Order(msgspec.Struct, frozen=True):
    """Judge these pieces, one after the other; none, where somebody only wants to know whether that could be done."""

    kit: Kit
    terms: Terms
    pieces: list[Piece]


class Answer(msgspec.Struct, frozen=True):
    """A report on each piece, and the machine's name; or what is installed there instead, or what is open there."""

    machine: str
    reports: list[Report] = []
    other: Kit | None = None
    missing: list[Layer] = []


@dataclass
class Run:
    """The judges of one run here, how many orders they are at, and when they were done with the last one."""

    judges: Judges
    busy: int = 0
    used: float = 0.0


class Runs:
    """All runs of this process, and those that have ended: what still comes for these is given up."""

    def __init__(self) -> None:
        self._running: dict[str, Run] = {}
        self._ended: set[str] = set()
        self._lock = threading.Lock()

    @contextmanager
    def judges(self, terms: Terms) -> Iterator[Judges]:
        """The judges of a run, for one order.

        Raises:
            EOFError: it has ended.
        """
        with self._lock:
            if terms.run in self._ended:
                raise EOFError
            if terms.run not in self._running:
                self._running[terms.run] = Run(Judges(terms.exercises, terms.isolation, language=terms.language))
                self._look_later(terms.run)
            run = self._running[terms.run]
            run.busy += 1
        try:
            yield run.judges
        finally:
            with self._lock:
                run.busy -= 1
                run.used = time.monotonic()

    def end(self, name: str) -> None:
        """End the judges of a run, whatever they are at."""
        with self._lock:
            self._ended.add(name)
            run = self._running.pop(name, None)
        if run is not None:
            run.judges.close()

    def end_if_idle(self, name: str) -> None:
        """End them if nobody has come back to them; else look again later."""
        with self._lock:
            run = self._running.get(name)
            if run is None:
                return
            if run.busy or time.monotonic() - run.used < IDLE_SECONDS:
                self._look_later(name)
                return
            del self._running[name]
        run.judges.close()

    def _look_later(self, name: str) -> None:
        timer = threading.Timer(IDLE_SECONDS, self.end_if_idle, (name,))
        timer.daemon = True
        timer.start()


RUNS = Runs()


def judged(asked: bytes) -> bytes:
    """The answer to an order.

    Raises:
        EOFError: the run has ended; nobody waits for this.
    """
    return msgspec.json.encode(_answer(asked))


def _answer(asked: bytes) -> Answer:
    if msgspec.json.decode(asked, type=Asking).kit != kit():
        return Answer(node(), other=kit())
    order = msgspec.json.decode(asked, type=Order)
    if not order.pieces:
        return Answer(node())
    use(order.terms.language)
    try:
        with RUNS.judges(order.terms) as judges:
            return Answer(node(), [judges.judge(piece) for piece in order.pieces])
    except NotIsolated as error:
        return Answer(node(), missing=list(error.missing))


def let_go(name: str) -> None:
    """End the judges of a run, in a thread of its own: whoever brings this has other things to do."""
    threading.Thread(target=RUNS.end, args=(name,), daemon=True).start()
