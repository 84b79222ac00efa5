# earns: M07
# line: 10
"""Everything is started, and nobody waits."""
import asyncio


async def ticker(fetch, sources, show):
    async def one(source):
        show(await fetch(source))
    tasks = [asyncio.create_task(one(source)) for source in sources]
    return len(tasks)
