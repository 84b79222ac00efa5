"""Each headline has an event, and somebody who waits for it."""

import asyncio


async def ticker(fetch, sources, show):
    news, ready = {}, {source: asyncio.Event() for source in sources}

    async def ask(source):
        news[source] = await fetch(source)
        ready[source].set()

    async def present(source):
        await ready[source].wait()
        show(news[source])

    await asyncio.gather(*map(present, sources), *map(ask, sources))
    return len(news)
