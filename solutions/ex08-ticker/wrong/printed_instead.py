# earns: ex8-missed
# line: 9
"""print instead of show."""
import asyncio


async def ticker(fetch, sources, show):
    async def one(source):
        print(await fetch(source))
    await asyncio.gather(*map(one, sources))
    return len(sources)
