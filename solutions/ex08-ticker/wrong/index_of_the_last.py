# earns: ex8-other-number
# line: 11
"""The number of the last one, counted from nought."""
import asyncio


async def ticker(fetch, sources, show):
    number = 0
    for number, answer in enumerate(asyncio.as_completed([fetch(source) for source in sources])):
        show(await answer)
    return number
