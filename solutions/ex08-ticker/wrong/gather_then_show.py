# earns: ex8-at-the-end
# line: 9
"""All are waited for, and then all are shown."""
import asyncio


async def ticker(fetch, sources, show):
    for headline in await asyncio.gather(*[fetch(source) for source in sources]):
        show(headline)
    return len(sources)
