"""Where workers come from: what every platform's way of starting them has in common."""

from __future__ import annotations

import os
import sys
from abc import ABC, abstractmethod
from typing import Protocol

from grader.protocol.wire import Wire


class Worker(Protocol):
    """A process that runs a submission, and the wire to it. It is trusted in nothing.

    `frames` counts what it has said, `runs` what it was lent for; `idle` is it while it may be lent again.
    """

    wire: Wire
    pid: int
    frames: int
    runs: int
    idle: bool

    def end(self) -> None:
        """Kill it; a second time does nothing."""


class Workers(ABC):
    """Lends workers. Runs of a submission follow one another in a worker while they go well, which saves most of the
    time of a run; a run that does not, in a worker that has served another, has to be repeated in a fresh one.
    """

    def __init__(self) -> None:
        self.shared = True
        """Whether a worker is lent again; set it to False, and each run has a fresh one."""
        self._idle: list[Worker] = []

    def lend(self) -> Worker:
        """A worker that rests, or a fresh one."""
        if not self._idle:
            return self.start()
        worker = self._idle.pop()
        worker.idle = False
        worker.runs += 1
        return worker

    def take_back(self, worker: Worker) -> None:
        """The worker rests, and may be lent again."""
        worker.idle = True
        self._idle.append(worker)

    def only_fresh(self) -> None:
        """End the workers that were used: the next ones lent have not run anything."""
        while self._idle:
            self._idle.pop().end()

    @abstractmethod
    def start(self) -> Worker:
        """A worker that has not run anything."""

    @abstractmethod
    def close(self) -> None:
        """End every process that was started."""


def start_workers() -> Workers:
    """The way of this platform; `ASYNCLINGS_WORKER=spawn` forces the one that works everywhere."""
    from grader.isolation.forked import ForkedWorkers
    from grader.isolation.spawned import SpawnedWorkers

    portable = os.environ.get("ASYNCLINGS_WORKER") == "spawn" or not hasattr(os, "fork") or sys.platform == "darwin"
    return SpawnedWorkers() if portable else ForkedWorkers()
