from __future__ import annotations
import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from time import sleep
from typing import Any, Final, Protocol, TypeAlias, cast, overload, TYPE_CHECKING

Dish: TypeAlias = "Callable[[], Coroutine[Any, Any, None]]"
MINUTE: Final = 1.0


class Cook(Protocol):
    async def __call__(self) -> None: ...


async def make_coffee() -> None:
    """Coffee."""
    sleep(MINUTE)
    await asyncio.sleep(5 * MINUTE)


async def fry_eggs() -> None:
    sleep(MINUTE)
    return cast(None, await asyncio.sleep(3 * MINUTE))


async def main(dishes: tuple[Dish, ...] = (make_coffee, fry_eggs)) -> None:
    for dish in dishes:
        await dish()

if __name__ == "__main__":
    asyncio.run(main())
