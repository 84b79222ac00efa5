# earns: M08
# line: 9
"""asyncio.run in the coroutine."""
import asyncio


async def ticker(fetch, sources, show):
    for source in sources:
        show(asyncio.run(fetch(source)))
    return len(sources)
