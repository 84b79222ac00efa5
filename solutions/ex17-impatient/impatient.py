"""How warm is it? All stations are asked at once, and each has a limit of its own."""

import asyncio
from time import time


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            async with asyncio.timeout(T):
                return await ask(station)
        except TimeoutError:
            return None

    return await asyncio.gather(*(ask_one(station) for station in stations))


STATIONS = {"north": (2, 12.5), "south": (5, 21.0), "west": (1, 9.0)}


async def ask_station(station):
    seconds, warmth = STATIONS[station]
    await asyncio.sleep(seconds)  # waiting for the answer
    return warmth


async def main():
    start = time()
    print(await ask_all(ask_station, list(STATIONS), 3))
    print(f"after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
