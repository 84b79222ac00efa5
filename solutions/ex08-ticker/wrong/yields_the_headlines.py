# earns: M09
# line: 7
"""An async generator of headlines."""
import asyncio


async def ticker(fetch, sources, show):
    for answer in asyncio.as_completed([fetch(source) for source in sources]):
        yield await answer
