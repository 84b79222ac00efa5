"""How much of the machine a worker may have: far above what right work needs, far below what would hurt."""

from __future__ import annotations

import sys

if sys.platform != "win32":
    import resource  # here, so that the process that workers are forked from has it for all of them

MEMORY = 1 << 30
CPU_SECONDS = 20
"""Above what the judge and the worker's own watchdog end a run for."""
DESCRIPTORS = 64


def limit() -> None:
    """Limit this process: computing time, memory where the system can, descriptors; it writes no file."""
    limits = {"RLIMIT_CPU": CPU_SECONDS, "RLIMIT_FSIZE": 0, "RLIMIT_NOFILE": DESCRIPTORS, "RLIMIT_CORE": 0}
    if sys.platform == "linux":
        limits["RLIMIT_AS"] = MEMORY  # macOS refuses to set it
    for name, most in limits.items():
        number = getattr(resource, name)
        hard = resource.getrlimit(number)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(number, (most, most))
