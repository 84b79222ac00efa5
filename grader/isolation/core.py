"""One core for the judge and the worker it talks with.

Exactly one of the two runs at a time, so a second core gains nothing; and to wake somebody on another core, which has
gone to sleep meanwhile, takes longer than most answers do.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Set

LENDINGS = 50
"""After so many, the system may choose the core anew: another program may have come to this one."""
PROCESSOR = 36
"""In /proc/PID/stat, counted from the state: the core that it runs on."""

if sys.platform == "linux":

    def _cores() -> Set[int]:
        return os.sched_getaffinity(0)

    def _keep(pid: int, cores: Set[int]) -> None:
        os.sched_setaffinity(pid, cores)

else:

    def _cores() -> Set[int]:
        return frozenset()  # not told, or not to be chosen

    def _keep(pid: int, cores: Set[int]) -> None:
        pass


class Core:
    """Where this thread and one worker are kept together."""

    def __init__(self) -> None:
        self._all = _cores()
        self._worker: int | None = None
        self._lent = 0

    def share(self, worker: int) -> None:
        """Keep this thread and the main thread of that process on the core that this one is on now."""
        if len(self._all) < 2 or (worker == self._worker and self._lent < LENDINGS):
            self._lent += 1
            return
        self.leave()
        try:
            core = {_now_on()}
            _keep(worker, core)
            _keep(0, core)
        except (OSError, ValueError, IndexError):
            self._all = frozenset()  # it is only for speed: where it cannot be had, it is left
        self._worker, self._lent = worker, 0

    def leave(self) -> None:
        """This thread may run anywhere again."""
        if self._worker is not None and self._all:
            _keep(0, self._all)
        self._worker = None


def _now_on() -> int:
    with open("/proc/thread-self/stat", encoding="utf-8", errors="replace") as file:
        return int(file.read().rpartition(") ")[2].split()[PROCESSOR])
