"""Locks whose waiting takes virtual time: `threading.Lock`, `RLock` and `Condition` of a program under the baton.

`Event`, `Semaphore`, `Barrier`, `queue.Queue` and `concurrent.futures.Future` are built on these three by the standard
library, and so follow.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from grader.clock import VirtualLoop, to_end
from grader.worker.baton import Baton, Strand


class Locks:
    """Makes the three lock classes for one baton; `stands` is told of a wait with a limit, and when it ends."""

    def __init__(self, baton: Baton, loop: VirtualLoop, stands: Callable[[int], None]) -> None:
        self.baton = baton
        self.loop = loop
        self._stands = stands

    def lock(self) -> Lock:
        return Lock(self)

    def rlock(self) -> RLock:
        return RLock(self)

    def condition(self, lock: Any = None) -> Condition:
        return Condition(self, lock)

    def wait(self, queue: deque[Strand], timeout: float | None) -> bool:
        """Stand in `queue` until somebody wakes this thread; False when `timeout` virtual seconds passed first."""
        strand = self.baton.running
        queue.append(strand)
        due = None if timeout is None else to_end(timeout, self.loop.ticks)
        if due is not None:
            self._stands(due)
        self.baton.park("lock", due=due)
        if strand not in queue:
            return True  # somebody took it out to wake it, be it at the very moment of the limit
        queue.remove(strand)
        return False

    def wake_first(self, queue: deque[Strand]) -> Strand:
        strand = queue.popleft()
        self.baton.wake(strand)
        return strand


class Lock:
    """A lock handed on in the order of asking."""

    def __init__(self, locks: Locks) -> None:
        self._locks = locks
        self._owner: Strand | None = None
        self._waiting: deque[Strand] = deque()

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if self._owner is None:
            self._owner = self._locks.baton.running
            return True
        return blocking and self._locks.wait(self._waiting, None if timeout < 0 else timeout)

    def release(self) -> None:
        if self._owner is None:
            raise RuntimeError("release unlocked lock")
        self._owner = self._locks.wake_first(self._waiting) if self._waiting else None

    def locked(self) -> bool:
        return self._owner is not None

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *exc_info: object) -> None:
        self.release()

    def _at_fork_reinit(self) -> None:
        """The standard library calls this in a forked child; ours never fork."""


class RLock(Lock):
    """A lock that its owner may take again."""

    def __init__(self, locks: Locks) -> None:
        super().__init__(locks)
        self._count = 0

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if self._is_owned():
            self._count += 1
            return True
        taken = super().acquire(blocking, timeout)
        if taken:
            self._count = 1
        return taken

    def release(self) -> None:
        if not self._is_owned():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if self._count == 0:
            super().release()

    # The three names by which threading.Condition speaks to an RLock.

    def _is_owned(self) -> bool:
        return self._owner is self._locks.baton.running

    def _release_save(self) -> int:
        count, self._count = self._count, 0
        super().release()
        return count

    def _acquire_restore(self, count: int) -> None:
        super().acquire()
        self._count = count


class Condition:
    """`threading.Condition`, with waits in virtual time."""

    def __init__(self, locks: Locks, lock: Any = None) -> None:
        self._locks = locks
        self._lock = locks.rlock() if lock is None else lock
        self._waiting: deque[Strand] = deque()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self) -> bool:
        return bool(self._lock.__enter__())

    def __exit__(self, *exc_info: object) -> None:
        self._lock.__exit__(*exc_info)

    def _check_owned(self, doing: str) -> None:
        if not (self._lock._is_owned() if isinstance(self._lock, RLock) else self._lock.locked()):
            raise RuntimeError(f"cannot {doing} on un-acquired lock")

    def wait(self, timeout: float | None = None) -> bool:
        self._check_owned("wait")
        count = self._lock._release_save() if isinstance(self._lock, RLock) else self._lock.release()
        try:
            return self._locks.wait(self._waiting, timeout)
        finally:
            if isinstance(self._lock, RLock):
                self._lock._acquire_restore(count)
            else:
                self._lock.acquire()

    def wait_for(self, predicate: Callable[[], Any], timeout: float | None = None) -> Any:
        until = None if timeout is None else self._locks.loop.time() + timeout
        while not (result := predicate()):
            left = None if until is None else until - self._locks.loop.time()
            if left is not None and left <= 0:
                break
            self.wait(left)
        return result

    def notify(self, n: int = 1) -> None:
        self._check_owned("notify")
        for _ in range(min(n, len(self._waiting))):
            self._locks.wake_first(self._waiting)

    def notify_all(self) -> None:
        self.notify(len(self._waiting))

    notifyAll = notify_all
