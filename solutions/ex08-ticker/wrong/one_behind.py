# earns: ex8-in-line
# line: 12
"""A headline is shown when the next one comes."""
import asyncio


async def ticker(fetch, sources, show):
    waiting = []
    for answer in asyncio.as_completed([fetch(source) for source in sources]):
        waiting.append(await answer)
        if len(waiting) > 1:
            show(waiting.pop(0))
    for headline in waiting:
        show(headline)
    return len(sources)
