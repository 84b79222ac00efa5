# earns: ex0-no-return
import asyncio


async def answers(ask, names):
    await asyncio.gather(*(ask(name) for name in names))
