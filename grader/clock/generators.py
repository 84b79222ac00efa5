"""The part of the event loop interface that closes async generators which were left early."""

from __future__ import annotations

import asyncio
import itertools
import weakref
from collections.abc import AsyncGenerator
from typing import Any


class Generators(asyncio.AbstractEventLoop):
    """Knows the async generators that are under way, in the order in which they began."""

    def __init__(self) -> None:
        super().__init__()
        self._numbered = itertools.count()
        self._generators: weakref.WeakValueDictionary[int, AsyncGenerator[Any, Any]] = weakref.WeakValueDictionary()
        self.closing: weakref.WeakSet[asyncio.Task[Any]] = weakref.WeakSet()
        """The loop's own tasks, which close generators that were dropped."""

    def generator_begins(self, generator: AsyncGenerator[Any, Any]) -> None:
        self._generators[next(self._numbered)] = generator

    def generator_dropped(self, generator: AsyncGenerator[Any, Any]) -> None:
        # In the next turn, as asyncio does: made at once, the task would be one that the leaving function left behind.
        if not self.is_closed():
            self.call_soon_threadsafe(self._close_dropped, generator)

    def _close_dropped(self, generator: AsyncGenerator[Any, Any]) -> None:
        self.closing.add(self.create_task(generator.aclose()))

    async def shutdown_asyncgens(self) -> None:
        closing = list(self._generators.values())
        self._generators.clear()
        results = await asyncio.gather(*(each.aclose() for each in closing), return_exceptions=True)
        for generator, result in zip(closing, results, strict=True):
            if isinstance(result, Exception):
                message = f"an error occurred during closing of asynchronous generator {generator!r}"
                self.call_exception_handler({"message": message, "exception": result, "asyncgen": generator})
