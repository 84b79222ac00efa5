"""What the judge and the process that workers are forked from say to each other."""

from __future__ import annotations

import struct

FORK, PROBE, KILL, QUIT = b"F", b"P", b"K", b"Q"

NUMBER = struct.Struct("!q")
CANNOT_LOCK = -1
"""Told instead of a process id, where root's rights cannot be given up."""
