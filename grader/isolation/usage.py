"""What the operating system says of a worker that owes an answer: does it compute, does it sleep?

Looked at from outside, because what runs in a worker can keep the worker's own watchdog from running.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from typing import NamedTuple

from grader.isolation.death import Death
from grader.protocol.parts import SYSTEM_SHARE

CPU_SECONDS = 4.0
"""For all runs of a submission together. Right work needs tenths of a second; the worker's own watchdog, which can
name the line, ends a run long before."""

LOOKS_ASLEEP = 20
"""Five seconds of them, for all runs of a submission together. A worker that owes an answer does not sleep: kept from
running by other programs, it would still be ready to run."""

ASLEEP = frozenset("SZX")
"""Letters of states: waiting for something, ended. Not among them: running or ready, waiting for the disk; nor stopped,
which somebody else may have done, and may undo."""

DEATHS = 3
"""So often a worker has to end in the same check, each time a fresh one, before that is the submission's own doing."""


class Overworked(Exception):
    """The worker computes on and on."""


class Asleep(Exception):
    """The worker sleeps, and owes an answer."""


class Usage(NamedTuple):
    """CPU seconds used since the process began, with the system's share, and whether all its threads are asleep."""

    cpu: float
    asleep: bool


class Vigil:
    """Looks at the workers of one submission, one at a time, while the judge waits for them."""

    def __init__(self) -> None:
        self._cpu: dict[int, float] = {}
        self._asleep = 0
        self._deaths = 0
        self.in_doubt = False
        """Whether a worker ended, and it has to be found out in a fresh one whose doing that was."""

    def begin_check(self) -> None:
        """What comes now is another check, in which no worker has ended yet."""
        self._deaths, self.in_doubt = 0, False

    def blames(self, death: Death | None) -> bool:
        """Whether a worker's end is the submission's own doing. Nobody is blamed for what another may have done:
        that is in doubt until it has come again and again, and for ever where it cannot have done it.
        """
        self._deaths += 1
        sure = death is not None and death.is_own
        self.in_doubt = not sure and self._deaths < DEATHS
        return death is not None and not self.in_doubt and death.may_be_own

    def look(self, pid: int) -> None:
        """Have one look.

        Raises:
            Overworked: the submission's workers have used up what they have together.
            Asleep: they have slept for too long.
        """
        usage = usage_of(pid)
        if usage is None:
            return
        self._cpu[pid] = usage.cpu
        if sum(self._cpu.values()) > CPU_SECONDS:
            raise Overworked
        self._asleep += usage.asleep
        if self._asleep > LOOKS_ASLEEP:
            raise Asleep


def usage_of(pid: int) -> Usage | None:
    """What a process has used and whether it sleeps; None where the system does not tell."""
    try:
        if sys.platform == "linux":
            return _from_proc(pid)
        return _from_ps(pid) if sys.platform != "win32" else None
    except (OSError, ValueError, IndexError):
        return None


def _from_proc(pid: int) -> Usage:
    fields = _stat(f"/proc/{pid}/stat")
    ticks = int(fields[11]) + int(fields[12]) * SYSTEM_SHARE
    threads = os.listdir(f"/proc/{pid}/task")
    states = (_stat(f"/proc/{pid}/task/{thread}/stat")[0] for thread in threads)
    return Usage(ticks / os.sysconf("SC_CLK_TCK"), _all_asleep(states))


def _stat(path: str) -> list[str]:
    """The fields after the name, which may hold anything: first the state, then numbers."""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read().rpartition(") ")[2].split()


def _from_ps(pid: int) -> Usage:
    """macOS and others; written from the manual page."""
    done = subprocess.run(["ps", "-o", "state=,time=", "-p", str(pid)], capture_output=True, text=True, check=True)
    state, time = done.stdout.split()
    cpu = 0.0
    for part in time.replace("-", ":").split(":"):
        cpu = cpu * 60 + float(part)
    return Usage(cpu, _all_asleep([state]))


def _all_asleep(states: Iterable[str]) -> bool:
    return all(state[0] in ASLEEP for state in states)
