# earns: ex8-missed
# line: 7
"""The first source is left out."""
import asyncio


async def ticker(fetch, sources, show):
    for answer in asyncio.as_completed([fetch(source) for source in sources[1:]]):
        show(await answer)
    return len(sources)
