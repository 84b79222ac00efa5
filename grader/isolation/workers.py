"""Where workers come from: what every platform's way of starting them has in common."""

from __future__ import annotations

import os
import sys
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


class Workers(Protocol):
    """Lends workers; `close` ends every process that was started.

    Where starting one is dear, they are `shared`: runs follow one another in a worker while they go well. A run that
    does not, in a worker that has served another, has to be repeated in a fresh one.
    """

    shared: bool
    """Whether runs may follow one another in a worker; set it to False, and each has a fresh one."""

    def lend(self) -> Worker: ...

    def take_back(self, worker: Worker) -> None:
        """The worker rests, and may be lent again."""

    def only_fresh(self) -> None:
        """End the workers that were used: the next ones lent have not run anything."""

    def close(self) -> None: ...


def start_workers() -> Workers:
    """The way of this platform; `ASYNCLINGS_WORKER=spawn` forces the one that works everywhere."""
    from grader.isolation.forked import ForkedWorkers
    from grader.isolation.spawned import SpawnedWorkers

    portable = os.environ.get("ASYNCLINGS_WORKER") == "spawn" or not hasattr(os, "fork") or sys.platform == "darwin"
    return SpawnedWorkers() if portable else ForkedWorkers()
