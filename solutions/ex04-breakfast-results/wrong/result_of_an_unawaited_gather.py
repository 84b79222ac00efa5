# earns: M04
import asyncio


async def collect(ask1, ask2, ask3):
    answers = asyncio.gather(ask1(), ask2(), ask3())
    return answers.result()
