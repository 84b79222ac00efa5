# earns: M06
# line: 10
"""time.sleep after each headline, so that it can be read."""
import asyncio, time


async def ticker(fetch, sources, show):
    async def one(source):
        show(await fetch(source))
        time.sleep(0.75)
    await asyncio.gather(*map(one, sources))
    return len(sources)
