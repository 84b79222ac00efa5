"""What the operating system says of a worker that has not answered for long."""

from __future__ import annotations

import os

from grader.isolation.workers import Worker

BUSY_SECONDS = 5
"""CPU seconds that a worker cannot have used without computing something of its own."""


def stands_still(worker: Worker) -> bool:
    """Whether a silent worker is busy or asleep by its own doing, and not merely kept from running.

    Where the system does not tell (only Linux does so far), False: in doubt for the student.
    """
    pid = worker.pid
    try:
        with open(f"/proc/{pid}/stat", "rb") as stat:
            fields = stat.read().rpartition(b") ")[2].split()
    except OSError:
        return False
    state, ticks = fields[0], int(fields[11]) + int(fields[12])
    used = ticks / os.sysconf("SC_CLK_TCK")
    return used > BUSY_SECONDS or state in (b"S", b"T")  # asleep, or stopped by a signal of its own
