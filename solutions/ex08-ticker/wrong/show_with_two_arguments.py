# earns: E05
# line: 9
"""show is given the source as well."""
import asyncio


async def ticker(fetch, sources, show):
    async def one(source):
        show(source, await fetch(source))
    await asyncio.gather(*map(one, sources))
    return len(sources)
