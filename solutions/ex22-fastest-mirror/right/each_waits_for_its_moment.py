"""Each mirror has a task that waits for its moment, or until nobody is busy any more."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    loop, idle, failed = asyncio.get_running_loop(), asyncio.Condition(), []
    winner = loop.create_future()
    asked = 0

    async def one(place, mirror):
        nonlocal asked
        async with idle:
            try:
                async with asyncio.timeout_at(start + place * h):
                    await idle.wait_for(lambda: len(failed) == asked == place)
            except TimeoutError:
                pass
        asked += 1
        try:
            data = await fetch(mirror)
            if not winner.done():
                winner.set_result(data)
        except MirrorError as error:
            async with idle:
                failed.append(error)
                idle.notify_all()
            if len(failed) == len(mirrors):
                winner.set_exception(error)

    start = loop.time()
    tasks = [asyncio.create_task(one(*each)) for each in enumerate(mirrors)]
    try:
        return await winner
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
