"""How a worker ended before it was told to, and whose doing that may have been.

A worker can be killed by others as well: by an administrator, or by the system where memory runs out. What a parent
learns of it is only by which signal, and what had been used by then.
"""

from __future__ import annotations

import signal
import sys
from typing import NamedTuple

from grader.isolation.limits import CPU_SECONDS

FAULTS = frozenset(
    getattr(signal, name, 0) for name in "SIGABRT SIGBUS SIGFPE SIGILL SIGPIPE SIGSEGV SIGSYS SIGTRAP SIGXCPU".split()
)
"""What the system sends to a process for what that process itself does."""
KILLED = -9
MUCH_MEMORY = 256 << 20
"""Bytes. Who has so many is the first to be killed where memory runs out; right work has a sixth of it."""


class Death(NamedTuple):
    """The end of a worker.

    `code` is its exit code, or less than 0: the signal that ended it; None: it lives, and has only closed its wire.
    `cpu` (seconds) and `memory` (bytes, the most it had) are what it used, 0 where the system does not tell. `barred`:
    the lock would have kept it from sending itself a signal.
    """

    code: int | None
    cpu: float = 0.0
    memory: int = 0
    barred: bool = False

    @property
    def is_own(self) -> bool:
        """Whether nobody else can have brought it about. On Windows others end a process with any exit code."""
        return self.code is None or (self.code >= 0 and sys.platform != "win32")

    @property
    def may_be_own(self) -> bool:
        """Whether it can have brought it about itself: by a signal, by a fault, or by what it used up."""
        if self.is_own or not self.barred:
            return True
        assert self.code is not None
        return -self.code in FAULTS or self.was_hungry or self.was_busy

    @property
    def was_hungry(self) -> bool:
        """Whether it was killed with more memory than right work needs."""
        return self.code == KILLED and self.memory > MUCH_MEMORY

    @property
    def was_busy(self) -> bool:
        """Whether it was killed with more computing time than it may have."""
        return self.code == KILLED and self.cpu > CPU_SECONDS - 1
