"""`ThreadPoolExecutor` for a program under the baton: real threads, of which one runs at a time."""

from __future__ import annotations

import concurrent.futures
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from grader.clock.executors import DEFAULT_POOL_SIZE
from grader.worker.baton import Baton, Strand

Job = tuple["concurrent.futures.Future[Any]", Callable[[], Any]]


class Pool(concurrent.futures.Executor):
    """A pool that starts a thread a job, at most `max_workers` at a time, in the order of submitting."""

    baton: Baton

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
        self._jobs: deque[Job] = deque()
        self._busy = 0
        self._closed = False
        self._waiting: deque[Strand] = deque()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        if self._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future: concurrent.futures.Future[Any] = concurrent.futures.Future()
        self._jobs.append((future, lambda: fn(*args, **kwargs)))
        if self._busy < self._room:
            self._busy += 1
            self.baton.start(self._work)
        return future

    def map(self, fn: Callable[..., Any], *iterables: Any, timeout: float | None = None, **_: Any) -> Any:
        futures = [self.submit(fn, *args) for args in zip(*iterables, strict=False)]

        def results() -> Iterator[Any]:
            for future in futures:
                yield future.result(timeout)

        return results()

    def _work(self) -> None:
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while self._jobs:
            future, job = self._jobs.popleft()
            if future.set_running_or_notify_cancel():
                _run(future, job)
        self._busy -= 1
        while self._waiting and not self._busy:
            self.baton.wake(self._waiting.popleft())

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._closed = True
        while cancel_futures and self._jobs:
            self._jobs.popleft()[0].cancel()
        while wait and self._busy:
            self._waiting.append(self.baton.running)
            self.baton.park("lock")


def make_pool_class(baton: Baton) -> type[Pool]:
    """The class that stands in for `concurrent.futures.ThreadPoolExecutor`."""
    return type("ThreadPoolExecutor", (Pool,), {"baton": baton})


def _run(future: concurrent.futures.Future[Any], job: Callable[[], Any]) -> None:
    try:
        result = job()
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)
