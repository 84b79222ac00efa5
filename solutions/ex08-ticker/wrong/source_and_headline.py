# earns: ex8-no-headline
# line: 9
"""Something of one's own is added to the headline."""
import asyncio


async def ticker(fetch, sources, show):
    async def one(source):
        show(f"{source}: {await fetch(source)}")
    await asyncio.gather(*map(one, sources))
    return len(sources)
