import asyncio
import datetime as dt
import time


async def make_coffee():
    begin = dt.datetime.now(dt.timezone.utc)
    time.sleep(1)
    await asyncio.sleep(5)
    assert dt.datetime.now(dt.timezone.utc) - begin == dt.timedelta(seconds=6)


async def fry_eggs():
    begin = time.monotonic_ns()
    time.sleep(1)
    await asyncio.sleep(3)
    assert abs(time.monotonic_ns() - begin - 4_000_000_000) < 1000, time.monotonic_ns() - begin


async def main():
    begin = time.perf_counter()
    await make_coffee()
    await fry_eggs()
    assert 2 < time.perf_counter() - begin < 10.1

if __name__ == "__main__":
    asyncio.run(main())
