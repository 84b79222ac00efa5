# earns: E03
# line: 7
"""The function has another name."""
import asyncio


async def tickers(fetch, sources, show):
    for answer in asyncio.as_completed([fetch(source) for source in sources]):
        show(await answer)
    return len(sources)
