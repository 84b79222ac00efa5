# earns: M25
# line: 14
"""A semaphore that nobody asked for."""
import asyncio


async def ticker(fetch, sources, show):
    room = asyncio.Semaphore(2)

    async def one(source):
        async with room:
            show(await fetch(source))

    await asyncio.gather(*[one(source) for source in sources])
    return len(sources)
