# earns: M09
# line: 9
"""show is a plain function, and gives back None."""
import asyncio


async def ticker(fetch, sources, show):
    async def one(source):
        await show(await fetch(source))
    await asyncio.gather(*map(one, sources))
    return len(sources)
