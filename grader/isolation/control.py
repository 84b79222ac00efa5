"""What the judge and the process that workers are forked from say to each other."""

from __future__ import annotations

import struct

FORK, PROBE, KILL, DEATH, QUIT = b"F", b"P", b"K", b"D", b"Q"

NUMBER = struct.Struct("!q")
WHOLE = b"whole"
"""The last word of a probe that was not killed before it had tried everything."""
FATE = struct.Struct("!qdq")
"""How a process had ended: its exit code, or less than 0 a signal; CPU seconds; the most memory it had, in bytes."""
LIVES = 1 << 32
"""Instead of an exit code: it had not ended."""
CANNOT_LOCK = -1
"""Told instead of a process id, where root's rights cannot be given up."""
