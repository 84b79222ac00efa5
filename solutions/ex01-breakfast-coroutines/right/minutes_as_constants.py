"""All the minutes in one place."""

import asyncio
import time

COFFEE_WORK, COFFEE_WAIT = 1, 5
EGGS_WORK, EGGS_WAIT = 1.0, 3.0


async def make_coffee() -> None:
    time.sleep(COFFEE_WORK)
    await asyncio.sleep(COFFEE_WAIT)


async def fry_eggs() -> None:
    time.sleep(EGGS_WORK)
    await asyncio.sleep(EGGS_WAIT)


async def main() -> None:
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
