"""as_completed, over bare coroutines."""

import asyncio


async def ticker(fetch, sources, show):
    shown = 0
    for answer in asyncio.as_completed([fetch(source) for source in sources]):
        show(await answer)
        shown += 1
    return shown
