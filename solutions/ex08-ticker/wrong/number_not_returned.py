# earns: ex8-no-return
# line: 7
"""The number is forgotten."""
import asyncio


async def ticker(fetch, sources, show):
    for answer in asyncio.as_completed([fetch(source) for source in sources]):
        show(await answer)
