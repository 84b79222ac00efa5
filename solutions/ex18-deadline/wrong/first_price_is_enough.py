# earns: ex18-too-early
# line: 14
"""The first price ends the search."""

import asyncio


async def search(fetch, shops, D):
    tasks = {asyncio.create_task(fetch(shop)): shop for shop in shops}
    if not tasks:
        return {}
    done, rest = await asyncio.wait(tasks, timeout=D, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    return {tasks[task]: task.result() for task in done}
