"""What each mirror says comes through one queue; the queue is waited for with a limit."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    said, tasks, left = asyncio.Queue(), [], list(reversed(mirrors))

    async def ask(mirror):
        try:
            await said.put((True, await fetch(mirror)))
        except MirrorError as error:
            await said.put((False, error))

    heard = 0
    try:
        while True:
            if left:
                tasks.append(asyncio.create_task(ask(left.pop())))
            try:
                good, what = await asyncio.wait_for(said.get(), h if left else None)
            except TimeoutError:
                continue
            heard += 1
            if good:
                return what
            if heard == len(mirrors):
                raise what
    finally:
        _ = [task.cancel() for task in tasks]
        await asyncio.gather(*tasks, return_exceptions=True)
