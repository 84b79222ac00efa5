# earns: ex8-late
# line: 11
"""A pause between the answer and the board."""
import asyncio


async def ticker(fetch, sources, show):
    async def one(source):
        headline = await fetch(source)
        await asyncio.sleep(0.25)
        show(headline)

    await asyncio.gather(*map(one, sources))
    return len(sources)
