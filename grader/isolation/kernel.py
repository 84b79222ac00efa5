"""The Linux system calls that Python has no function for."""

from __future__ import annotations

import ctypes
import os
import platform
from typing import Any

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_NO_NEW_PRIVS = 38
PR_SET_CHILD_SUBREAPER = 36

_libc = ctypes.CDLL(None, use_errno=True)


def machine() -> str:
    """The processor, as the kernel names it: x86_64, aarch64."""
    return platform.machine()


def system_call(number: int, *arguments: Any) -> int:
    """Call the kernel by number; integers and addresses are widened to what it reads.

    Raises:
        OSError: the kernel refused.
    """
    wide = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    return _checked(_libc.syscall(ctypes.c_long(number), *wide))


def process_control(option: int, *arguments: Any) -> int:
    """prctl(2).

    Raises:
        OSError: the kernel refused.
    """
    wide = [ctypes.c_ulong(each) if isinstance(each, int) else each for each in (*arguments, 0, 0, 0, 0)[:4]]
    return _checked(_libc.prctl(option, *wide))


def unshare(flags: int) -> None:
    """`os.unshare`, which Python has from 3.12 on.

    Raises:
        OSError: this kernel, or this container, does not allow it.
    """
    _checked(_libc.unshare(flags))


def drop_capabilities() -> None:
    """Give up what a new user namespace grants within itself.

    Raises:
        OSError: the kernel refused.
    """
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # version 3; this process
    _checked(_libc.capset(header, (ctypes.c_uint32 * 6)()))


def one_arena() -> None:
    """Let malloc take all memory from one place: each thread's own would use up the limit of address space."""
    if hasattr(_libc, "mallopt"):
        _libc.mallopt(-8, 1)  # M_ARENA_MAX


def _checked(result: int) -> int:
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result
