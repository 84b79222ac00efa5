# earns: ex8-other-number
# line: 12
"""Each helper counts in a copy of the counter."""
import asyncio


async def one(fetch, source, show, shown):
    show(await fetch(source)); shown += 1
async def ticker(fetch, sources, show):
    shown = 0
    await asyncio.gather(*[one(fetch, source, show, shown) for source in sources])
    return shown
