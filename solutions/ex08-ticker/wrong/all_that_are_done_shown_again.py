# earns: ex8-twice
# line: 13
"""With each new one all those before it are shown again."""
import asyncio


async def ticker(fetch, sources, show):
    left, ready = {asyncio.create_task(fetch(source)) for source in sources}, []
    while left:
        done, left = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)
        ready += done
        for task in ready:
            show(task.result())
    return len(ready)
