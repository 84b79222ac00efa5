"""The part of the event loop interface that hands blocking calls to threads."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
from collections.abc import Callable
from typing import Any, TypeVarTuple

Ts = TypeVarTuple("Ts")

DEFAULT_POOL_SIZE = 32
"""Fixed: the library's own default depends on the cores of the machine, and a verdict must not."""


class Executors(asyncio.AbstractEventLoop):
    """`run_in_executor` and its relatives.

    The pool class is looked up when it is needed, so that the worker's pool (threads that run one at a time,
    on the virtual clock) is used where the worker has put it in place.
    """

    def __init__(self) -> None:
        super().__init__()
        self._executor: Any = None
        self._jobs: set[Any] = set()
        self._knocked = threading.Event()

    def run_in_executor(self, executor: Any, func: Callable[[*Ts], Any], *args: *Ts) -> Any:
        if executor is None:
            if self._executor is None:
                self._executor = concurrent.futures.ThreadPoolExecutor(DEFAULT_POOL_SIZE, "asyncio")
            executor = self._executor
        job = executor.submit(func, *args)
        self._jobs.add(job)
        future = asyncio.wrap_future(job, loop=self)
        job.add_done_callback(self._job_done)  # after the callback that brings the result
        return future

    def _job_done(self, job: Any) -> None:
        self._jobs.discard(job)
        self.knock()

    def knock(self) -> None:
        """Say, from another thread, that something may have become ready."""
        self._knocked.set()

    def wait_for_threads(self) -> bool:
        """Stand, in real time, until a thread of a pool has something to say; False when none is at work."""
        if not self._jobs:
            return False
        self._knocked.wait()
        self._knocked.clear()
        return True

    def set_default_executor(self, executor: Any) -> None:
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._executor = executor

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        """Wait for the pool's threads, at once: asyncio's way, a helper thread and a limit of 300 seconds,
        would expire on a virtual clock while the threads have not even begun."""
        if self._executor is not None:
            self._executor.shutdown(wait=True)
            self._executor = None

    def drop_executor(self) -> None:
        """Forget the pool without waiting for it, as `close` does."""
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None
