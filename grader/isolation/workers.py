"""Where workers come from: what every platform's way of starting them has in common."""

from __future__ import annotations

import os
import sys
from abc import ABC, abstractmethod
from typing import Protocol

from grader.isolation.core import Core
from grader.isolation.death import Death
from grader.isolation.terms import LAYERS, NEEDED, Layer
from grader.isolation.usage import Vigil
from grader.protocol.wire import Wire

START_SECONDS = 60.0
"""Real seconds for the first worker: a loaded machine takes its time to start an interpreter."""
PROBE_SECONDS = 10.0


class CannotStart(Exception):
    """No worker can be had; says why."""


class Worker(Protocol):
    """A process that runs a submission, and the wire to it. It is trusted in nothing.

    `frames` counts what it has said, `runs` what it was lent for; `idle` is it while it may be lent again. `vigil` has
    a look at it while it is waited for.
    """

    wire: Wire
    pid: int
    frames: int
    runs: int
    idle: bool
    vigil: Vigil

    def end(self) -> None:
        """Kill it; a second time does nothing."""

    def death(self) -> Death | None:
        """How it ended, whose wire is closed; it is killed if it has not. None: nobody knows."""


class Workers(ABC):
    """Lends workers. Runs of a submission follow one another in a worker while they go well, which saves most of the
    time of a run; a run that does not, in a worker that has served another, has to be repeated in a fresh one.
    """

    def __init__(self, locked: bool = True) -> None:
        self.shared = True
        """Whether a worker is lent again; set it to False, and each run has a fresh one."""
        self.locked = locked
        """Whether workers are locked as far as this machine can."""
        self.left_behind = 0
        """Known after `close`: processes that workers had started, and that had to be ended as well."""
        self._idle: list[Worker] = []
        self._core = Core()
        self._stopped: tuple[Layer, ...] | None = None

    def stopped(self) -> tuple[Layer, ...]:
        """The kinds of attack that the lock stops here: they were tried, in a process locked like a worker."""
        if self._stopped is None:
            told = [each.decode("ascii", "replace") for each in self._probed()] if self.locked else []
            self._stopped = tuple(layer for layer in LAYERS if layer in told)
        return self._stopped

    def missing(self) -> list[Layer]:
        """What should be stopped before a stranger's program is run, and is not."""
        return [layer for layer in NEEDED if layer not in self.stopped()]

    def gone(self) -> bool:
        """Whether the process that workers come from has died, and with it whoever could tell what the lock stops."""
        return False

    def barred(self) -> bool:
        """Whether the lock keeps workers from sending themselves signals: then those that come are from others."""
        if not self.locked or sys.platform != "linux":
            return False
        from grader.isolation.seccomp import is_known_here

        return is_known_here()

    def lend(self) -> Worker:
        """A worker that rests, or a fresh one."""
        if self._idle:
            worker = self._idle.pop()
            worker.idle = False
            worker.runs += 1
        else:
            self._core.leave()  # it starts on a core of its own
            worker = self.start()
        self._core.share(worker.pid)
        return worker

    def take_back(self, worker: Worker) -> None:
        """The worker rests, and may be lent again."""
        worker.idle = True
        self._idle.append(worker)

    def only_fresh(self) -> None:
        """End the workers that were used: the next ones lent have not run anything."""
        while self._idle:
            self._idle.pop().end()
        self._core.leave()

    @abstractmethod
    def start(self) -> Worker:
        """A worker that has not run anything."""

    @abstractmethod
    def _probed(self) -> list[bytes]:
        """What the probe told, waiting for it if need be."""

    @abstractmethod
    def close(self) -> None:
        """End every process that was started."""


def start_workers(locked: bool = True) -> Workers:
    """The way of this platform; `ASYNCLINGS_WORKER=spawn` forces the one that works everywhere."""
    from grader.isolation.forked import ForkedWorkers
    from grader.isolation.spawned import SpawnedWorkers

    portable = os.environ.get("ASYNCLINGS_WORKER") == "spawn" or not hasattr(os, "fork") or sys.platform == "darwin"
    return SpawnedWorkers(locked) if portable else ForkedWorkers(locked)
