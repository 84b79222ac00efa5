"""A decorator with an argument."""

import asyncio
import functools


def at_most(seconds):
    def decorate(function):
        @functools.wraps(function)
        async def limited(*args):
            task = asyncio.create_task(function(*args))
            done, _ = await asyncio.wait({task}, timeout=seconds)
            if done:
                return task.result()
            task.cancel()
            await asyncio.wait({task})

        return limited

    return decorate


async def ask_all(ask, stations, T):
    return tuple(await asyncio.gather(*map(at_most(T)(ask), stations)))
