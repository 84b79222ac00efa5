from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Never

Dish: TypeAlias = Callable[[], Awaitable[None]]


class Kitchen:
    __slots__ = ("_busy",)

    def __init__(self) -> None:
        self._busy: set[asyncio.Future[None]] = set()

    def start(self, dish: Dish) -> None:
        self._busy.add(asyncio.ensure_future(dish()))

    async def close(self) -> None:
        while self._busy:
            await self._busy.pop()

    @classmethod
    async def serve(cls, menu: Sequence[Dish], /) -> Never | None:
        kitchen = cls()
        for dish in menu:
            kitchen.start(dish)
        await kitchen.close()


breakfast: Callable[[Sequence[Dish]], Awaitable[None]] = Kitchen.serve
