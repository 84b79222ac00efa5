# earns: M39
import asyncio


async def answers(ask, names):
    return [await each for each in asyncio.as_completed([ask(name) for name in names])]
