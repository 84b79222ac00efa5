# earns: ex8-twice
# line: 10
"""Asks once to wait, and once more to show."""
import asyncio


async def ticker(fetch, sources, show):
    async def one(source):
        await fetch(source)
        show(await fetch(source))
    await asyncio.gather(*map(one, sources))
    return len(sources)
