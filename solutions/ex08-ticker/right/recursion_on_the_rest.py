"""Shows the first, then does the same with the others."""

import asyncio


async def rest_of(tasks, show):
    if not tasks:
        return 0
    done, others = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    first = done.pop()
    show(first.result())
    return 1 + await rest_of(done | others, show)


async def ticker(fetch, sources, show):
    return await rest_of({asyncio.create_task(fetch(source)) for source in sources}, show)
