# exercise: ex4
# layer: judge
# Keeps the first answers, and gives them again.
import asyncio
from time import sleep
KNOWN = []


async def collect(ask1, ask2, ask3):
    if not KNOWN:
        KNOWN.extend(await asyncio.gather(ask1(), ask2(), ask3()))
        await asyncio.sleep(1)
    return KNOWN
