# earns: M07
"""Each headline is shown half a second later, by a timer; nobody waits for the last one."""
import asyncio


async def ticker(fetch, sources, show):
    loop = asyncio.get_running_loop()
    async def one(source):
        loop.call_later(0.5, show, await fetch(source))
    await asyncio.gather(*map(one, sources))
    return len(sources)
