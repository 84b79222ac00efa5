"""Evenly spread, by a delay for each, and the last item first."""

import asyncio


async def delayed(delay, function, *args):
    await asyncio.sleep(delay)
    return await function(*args)


async def call_all(fetch, items, r):
    tasks = {item: asyncio.create_task(delayed(n / r, fetch, item)) for n, item in enumerate(reversed(items))}
    return tuple([await tasks[item] for item in items])
