"""`ThreadPoolExecutor` for a program under the baton: real threads, of which one runs at a time."""

from __future__ import annotations

import concurrent.futures
import itertools
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures.thread import BrokenThreadPool
from typing import Any

from grader.clock.executors import DEFAULT_POOL_SIZE
from grader.protocol.parts import Place
from grader.worker.baton import Baton, Strand
from grader.worker.notes import Notes

Job = tuple["concurrent.futures.Future[Any]", Callable[[], Any], Place]

BROKEN = "A thread initializer failed, the thread pool is not usable anymore"


class Pool(concurrent.futures.Executor):
    """A pool that starts a thread a job, at most `max_workers` at a time, in the order of submitting."""

    baton: Baton
    notes: Notes

    def __init__(
        self,
        max_workers: int | None = None,
        thread_name_prefix: str = "",
        initializer: Callable[..., object] | None = None,
        initargs: tuple[Any, ...] = (),
    ) -> None:
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._room = max_workers or DEFAULT_POOL_SIZE
        self._initializer = initializer
        self._initargs = initargs
        self._prefix = thread_name_prefix or "ThreadPoolExecutor-0"
        self._jobs: deque[Job] = deque()
        self._busy: set[int] = set()
        self._broken = False
        self._closed = False
        self._waiting: deque[Strand] = deque()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        if self._broken:
            raise BrokenThreadPool(BROKEN)
        if self._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        place = self.notes.pool()
        future: concurrent.futures.Future[Any] = concurrent.futures.Future()
        self._jobs.append((future, lambda: fn(*args, **kwargs), place))
        if len(self._busy) < self._room:
            chair = next(number for number in itertools.count() if number not in self._busy)
            self._busy.add(chair)
            self.baton.start(lambda: self._work(chair))
        return future

    def _work(self, chair: int) -> None:
        threading.current_thread().name = f"{self._prefix}_{chair}"
        self._begin()
        while self._jobs:
            future, job, self.baton.running.origin = self._jobs.popleft()
            if future.set_running_or_notify_cancel():
                _run(future, job)
        self._busy.discard(chair)
        while self._waiting and not self._busy:
            self.baton.wake(self._waiting.popleft())

    def _begin(self) -> None:
        """Run the initializer; where it fails, no job is done any more, as in the library's pool."""
        if self._initializer is None or self._broken:
            return
        try:
            self._initializer(*self._initargs)
        except BaseException:
            self._broken = True
            while self._jobs:
                self._jobs.popleft()[0].set_exception(BrokenThreadPool(BROKEN))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._closed = True
        while cancel_futures and self._jobs:
            self._jobs.popleft()[0].cancel()
        while wait and self._busy:
            self._waiting.append(self.baton.running)
            self.baton.park("lock")


def make_pool_class(baton: Baton, notes: Notes) -> type[Pool]:
    """The class that stands in for `concurrent.futures.ThreadPoolExecutor`."""
    return type("ThreadPoolExecutor", (Pool,), {"baton": baton, "notes": notes})


def _run(future: concurrent.futures.Future[Any], job: Callable[[], Any]) -> None:
    try:
        result = job()
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)
