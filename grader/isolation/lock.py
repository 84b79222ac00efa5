"""The lock: what a worker loses before it sees a byte of a submission.

Most of it is made ready once, in the process that workers are forked from; each fork then only turns the key. What is
there is found out when the lock is made; a layer that then fails ends the worker before it begins. On systems other
than Linux the limits are all there is here.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from grader.isolation.limits import limit
from grader.isolation.places import Places, library_folders, stdlib_files

if TYPE_CHECKING:
    from grader.isolation.landlock import Ruleset

NOBODY = 65534
NEW_USER, NEW_NET, NEW_IPC = 0x10000000, 0x40000000, 0x08000000


class CannotLock(Exception):
    """This machine has a layer that cannot be put in place, or rights that cannot be given up."""


class Lock:
    """Made in the parent of the workers, after all imports. `turn` is for each worker itself."""

    def __init__(self) -> None:
        self._ruleset: Ruleset | None = None
        self._filtered = False
        self._kept: tuple[int, ...] = ()
        if sys.platform == "linux":
            self._prepare()

    def _prepare(self) -> None:
        from grader.isolation import kernel, landlock, seccomp

        kernel.one_arena()
        kernel.process_control(kernel.PR_SET_CHILD_SUBREAPER, 1)
        if landlock.version():
            self._ruleset = rules = landlock.Ruleset()
            rules.allow([*stdlib_files(), *library_folders(), Path.cwd()], landlock.READ_FILE | landlock.READ_DIR)
            rules.allow([Path(os.devnull)], landlock.READ_FILE | landlock.WRITE_FILE)
        self._filtered = seccomp.is_known_here()
        places = Places() if os.geteuid() == 0 else None
        _leave_networks()
        if places is not None:
            _drop_rights()
            self._kept = places.reopen()

    def turn(self, kept: Sequence[int]) -> None:
        """Lock this process for good; of its descriptors only the standard ones and `kept` stay open.

        Raises:
            OSError: a layer that this machine has could not be put in place.
        """
        if sys.platform == "linux":
            ruleset = [self._ruleset.fileno()] if self._ruleset is not None else []
            _close_all_but([0, 1, 2, *kept, *self._kept, *ruleset])
            limit()
            self._turn()
            for descriptor in ruleset:
                os.close(descriptor)
        elif sys.platform != "win32":
            limit()

    def _turn(self) -> None:
        from grader.isolation import kernel, seccomp

        parent = os.getppid()
        if os.getsid(0) != os.getpid():
            os.setsid()
        kernel.process_control(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        kernel.process_control(kernel.PR_SET_DUMPABLE, 0)
        kernel.process_control(kernel.PR_SET_NO_NEW_PRIVS, 1)
        if os.getppid() != parent:
            os._exit(1)  # it died before the signal was arranged
        if self._ruleset is not None:
            self._ruleset.restrict()
        if self._filtered:
            seccomp.restrict(os.getpid())


def _leave_networks() -> None:
    """Into namespaces of its own: without a network, without the memory that processes share, without rights."""
    from grader.isolation import kernel

    user = 0 if os.geteuid() == 0 else NEW_USER
    try:
        kernel.unshare(user | NEW_NET | NEW_IPC)
    except OSError:
        return  # often not allowed; the other layers do not need it
    if user:
        kernel.drop_capabilities()


def _drop_rights() -> None:
    """From root to nobody.

    Raises:
        CannotLock: that is not possible here.
    """
    try:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    except OSError as error:
        raise CannotLock("started as root, and root's rights cannot be given up") from error


def _close_all_but(kept: Sequence[int]) -> None:
    low = 0
    for descriptor in sorted({*(each for each in kept if each >= 0), os.sysconf("SC_OPEN_MAX")}):
        if low < descriptor:  # an empty range that ends at 0 would mean all of them
            os.closerange(low, descriptor)
        low = descriptor + 1
