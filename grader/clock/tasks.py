"""The part of the event loop interface that makes tasks and futures."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any


class Tasks(asyncio.AbstractEventLoop):
    """Tasks of the factory set, or of this loop's own class."""

    def __init__(self) -> None:
        super().__init__()
        self._task_factory: Callable[..., Any] | None = None

    def create_future(self) -> asyncio.Future[Any]:
        return asyncio.Future(loop=self)

    def create_task(self, coro: Any, *, name: str | None = None, **options: Any) -> Any:
        """A task; `options` (context, eager_start) grow by version."""
        if self.is_closed():
            raise RuntimeError("Event loop is closed")
        given = {key: value for key, value in options.items() if value is not None}
        if self._task_factory is None:
            return self.make_task(coro, name=name, **given)
        task = self._task_factory(self, coro, **given)
        if name is not None:
            task.set_name(name)
        return task

    def make_task(self, coro: Any, **options: Any) -> asyncio.Task[Any]:
        """The task class of this loop."""
        return asyncio.Task(coro, loop=self, **options)

    def set_task_factory(self, factory: Any) -> None:
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self) -> Any:
        return self._task_factory
