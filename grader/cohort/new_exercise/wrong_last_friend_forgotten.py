# earns: ex0-missed
import asyncio


async def answers(ask, names):
    return await asyncio.gather(*(ask(name) for name in names[:-1]))
