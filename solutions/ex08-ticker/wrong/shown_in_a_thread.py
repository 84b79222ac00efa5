# earns: M13
# line: 9
"""show is handed to a thread."""
import asyncio


async def ticker(fetch, sources, show):
    async def one(source):
        await asyncio.to_thread(show, await fetch(source))
    await asyncio.gather(*map(one, sources))
    return len(sources)
