# earns: ex22-failure-first
# line: 23
"""A task group is ended by the first failure."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    first = asyncio.get_running_loop().create_future()

    async def ask(mirror):
        answer = await fetch(mirror)
        if not first.done():
            first.set_result(answer)

    async with asyncio.TaskGroup() as group:
        tasks = []
        for mirror in mirrors:
            tasks.append(group.create_task(ask(mirror)))
            await asyncio.wait([first], timeout=h)
            if first.done():
                break
        answer = await first
        for task in tasks:
            task.cancel()
    return answer
