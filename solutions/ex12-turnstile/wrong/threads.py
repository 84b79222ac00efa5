# earns: M13
"""Timers in threads begin the calls."""
import asyncio, time


async def call_all(fetch, items, r):
    def one(number, item):
        time.sleep(number / r)
        return asyncio.run(fetch(item))

    return await asyncio.gather(*[asyncio.to_thread(one, number, item) for number, item in enumerate(items)])
