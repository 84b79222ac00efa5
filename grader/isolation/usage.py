"""What the operating system says of a worker that has not answered for long."""

from __future__ import annotations

import os

from grader.isolation.workers import Worker


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
    return used > 5 or (state == b"S" and used < 5)
