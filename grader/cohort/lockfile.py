"""A file that one process at a time holds: it is there as long as somebody does."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _locked(descriptor: int) -> bool:
        """Whether nobody else has it locked; now it is, until this process closes it or ends, however it does."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(descriptor: int) -> bool:
        """Whether nobody else has it locked; now it is, until this process closes it or ends, however it does."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class InUse(Exception):
    """Another process holds the file."""


class LockFile:
    """Held from its making until `close`. What a killed process has left there holds nobody up."""

    def __init__(self, path: Path) -> None:
        """Take it.

        Raises:
            InUse: another process has it.
            OSError: there can be no such file.
        """
        self._path = path
        while True:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
            locked = _locked(self._descriptor)
            if locked and self._is_there():
                return
            os.close(self._descriptor)
            if not locked:
                raise InUse

    def _is_there(self) -> bool:
        """Whether it is still the file of this name: who had it before may have removed it since it was opened."""
        try:
            return os.path.samestat(os.fstat(self._descriptor), os.stat(self._path))
        except FileNotFoundError:
            return False

    def close(self) -> None:
        """Remove it, and let go. (What is open cannot be removed on Windows; what somebody else has opened neither.)"""
        if os.name != "nt":
            self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        if os.name == "nt":
            with suppress(OSError):
                self._path.unlink()
