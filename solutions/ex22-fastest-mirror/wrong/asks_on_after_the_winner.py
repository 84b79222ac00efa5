# earns: ex22-asked-on
# line: 15
"""The answer is looked at only when all have been asked."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    tasks = []
    for mirror in mirrors:
        tasks.append(asyncio.create_task(fetch(mirror)))
        busy = [task for task in tasks if not task.done()]
        await asyncio.wait(busy, timeout=h, return_when=asyncio.FIRST_COMPLETED)
    busy = set(tasks)
    while busy:
        good = [task for task in tasks if task.done() and not task.exception()]
        if good:
            break
        _, busy = await asyncio.wait(busy, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        if not task.cancelled() and not task.exception():
            return task.result()
    raise tasks[-1].exception()
