# earns: M04
# line: 10
"""gather was not awaited."""
import asyncio


async def ticker(fetch, sources, show):
    async def one(source):
        show(await fetch(source))
    asyncio.gather(*[one(source) for source in sources])
    return len(sources)
