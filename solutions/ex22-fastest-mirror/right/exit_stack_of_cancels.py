"""An exit stack cancels and awaits, in the end, whatever was begun."""

import asyncio
from contextlib import AsyncExitStack, suppress


class MirrorError(Exception):
    """This mirror has no copy."""


async def send_home(tasks):
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError, MirrorError):
            await task


async def download(fetch, mirrors, h):
    news, tasks = asyncio.Event(), []
    async with AsyncExitStack() as stack:
        stack.push_async_callback(send_home, tasks)
        for mirror in [*mirrors, None]:
            if mirror is not None:
                tasks.append(asyncio.create_task(fetch(mirror)))
                tasks[-1].add_done_callback(lambda _: news.set())
            with suppress(TimeoutError):
                async with asyncio.timeout(h if mirror is not None and mirror != mirrors[-1] else None):
                    while not all(task.done() for task in tasks):
                        await news.wait()
                        news.clear()
                        for task in tasks:
                            if task.done() and task.exception() is None:
                                return task.result()
            for task in tasks:
                if task.done() and task.exception() is None:
                    return task.result()
        raise MirrorError(f"none of {len(mirrors)}")
