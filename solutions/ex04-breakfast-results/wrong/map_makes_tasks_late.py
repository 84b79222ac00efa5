# earns: M05
import asyncio


async def collect(ask1, ask2, ask3):
    tasks = map(lambda ask: asyncio.create_task(ask()), [ask1, ask2, ask3])
    tags = []
    for task in tasks:
        tags.append(await task)
    return tags
