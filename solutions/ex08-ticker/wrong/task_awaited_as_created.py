# earns: M05
# line: 8
"""A task is made and awaited in the same turn of the loop."""
import asyncio

async def ticker(fetch, sources, show):
    for source in sources:
        task = asyncio.create_task(fetch(source))
        show(await task)
    return len(sources)
