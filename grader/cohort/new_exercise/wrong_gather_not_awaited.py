# earns: M04
import asyncio


async def answers(ask, names):
    return asyncio.gather(*(ask(name) for name in names))
