# earns: ex8-no-headline
# line: 8
"""One call of show with the list of all headlines."""
import asyncio


async def ticker(fetch, sources, show):
    show(await asyncio.gather(*[fetch(source) for source in sources]))
    return len(sources)
