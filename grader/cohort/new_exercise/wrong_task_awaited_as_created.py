# earns: M05
# line: 9
import asyncio


async def answers(ask, names):
    found = []
    for name in names:
        found.append(await asyncio.create_task(ask(name)))
    return found
