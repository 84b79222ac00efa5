"""The callback does not show by itself: it has the loop call show next."""

import asyncio


async def ticker(fetch, sources, show):
    loop = asyncio.get_running_loop()
    tasks = []
    for source in sources:
        task = loop.create_task(fetch(source))
        task.add_done_callback(lambda done: loop.call_soon(show, done.result()))
        tasks.append(task)
    await asyncio.gather(*tasks)
    return len(tasks)
