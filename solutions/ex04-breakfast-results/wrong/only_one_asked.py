# earns: ex4-missed
import asyncio


async def collect(ask1, ask2, ask3):
    tag = await ask1()
    return [tag, tag, tag]
