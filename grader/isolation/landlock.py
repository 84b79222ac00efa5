"""Landlock: the files that a process may still open, whatever its rights are.

Three system calls; https://docs.kernel.org/userspace-api/landlock.html says what they do.
"""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from grader.isolation.kernel import system_call

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # the same on every processor
ASK_VERSION = 1
PATH_BENEATH = 1

WRITE_FILE, READ_FILE, READ_DIR = 1 << 1, 1 << 2, 1 << 3

FILE_RIGHTS = {1: (1 << 13) - 1, 2: 1 << 13, 3: 1 << 14, 5: 1 << 15, 9: 1 << 16}
"""By the version that brought them: files, links between folders, truncating, devices, named sockets."""
NETWORK_RIGHTS = {4: 0b11}
SCOPES = {6: 0b11}
"""Abstract sockets and signals that lead out of the process."""


class _Handled(ctypes.Structure):
    """struct landlock_ruleset_attr: what is denied from now on, but for the rules."""

    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scopes", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    """struct landlock_path_beneath_attr, which is packed: read 12 bytes of it."""

    _fields_ = (("rights", ctypes.c_uint64), ("folder", ctypes.c_int32))


def version() -> int:
    """The version of Landlock in this kernel; 0 where there is none."""
    try:
        return system_call(CREATE_RULESET, None, 0, ASK_VERSION)
    except OSError:
        return 0


class Ruleset:
    """Denies all that this kernel's Landlock knows; rules give back what is needed. Forks may share it."""

    def __init__(self) -> None:
        self._files = _known(FILE_RIGHTS)
        handled = _Handled(self._files, _known(NETWORK_RIGHTS), _known(SCOPES))
        self._descriptor = system_call(CREATE_RULESET, ctypes.byref(handled), ctypes.sizeof(handled), 0)

    def allow(self, paths: Iterable[Path], rights: int) -> None:
        """Give back rights on files, or on all that lies in folders; what is not there is passed over."""
        for path in paths:
            try:
                descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
            except OSError:
                continue
            try:
                fitting = rights if stat.S_ISDIR(os.fstat(descriptor).st_mode) else rights & ~READ_DIR
                beneath = _Beneath(fitting & self._files, descriptor)
                system_call(ADD_RULE, self._descriptor, PATH_BENEATH, ctypes.byref(beneath), 0)
            finally:
                os.close(descriptor)

    def restrict(self) -> None:
        """Deny this process, from now on and for ever, what no rule allows.

        Raises:
            OSError: the kernel refused.
        """
        system_call(RESTRICT_SELF, self._descriptor, 0)

    def fileno(self) -> int:
        return self._descriptor


def _known(rights: dict[int, int]) -> int:
    here = version()
    return sum(right for since, right in rights.items() if since <= here)
