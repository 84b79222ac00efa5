# earns: M09
# line: 14
"""Some readings of a sensor, which is closed whatever comes in between."""

import asyncio
from time import time


class SensorError(Exception):
    """The sensor cannot be read. Leave the class here: the grader raises it."""


async def watch(open_, read, close, n):
    async with open_() as handle:
        return [await read(handle) for _ in range(n)]


async def open_sensor():
    await asyncio.sleep(1)  # waiting for the sensor
    return "sensor 7"


async def read_sensor(handle):
    await asyncio.sleep(2)
    return round(20 + time() % 5, 1)


async def close_sensor(handle):
    await asyncio.sleep(1)
    print(f"{handle} is closed")


async def main():
    start = time()
    print(await watch(open_sensor, read_sensor, close_sensor, 3))
    print(f"after {time() - start:.1f} s")
    try:
        async with asyncio.timeout(4):  # this calls it off in the second reading
            await watch(open_sensor, read_sensor, close_sensor, 3)
    except TimeoutError:
        print("called off")


if __name__ == "__main__":
    asyncio.run(main())
