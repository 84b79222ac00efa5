# earns: M12
# line: 9
import asyncio


async def collect(ask1, ask2, ask3):
    tasks = [asyncio.create_task(ask()) for ask in (ask1, ask2, ask3)]
    await asyncio.wait(tasks)
    return "|".join(tasks).split("|")
