# earns: M11
# line: 20
"""Nobody waits for those that are still busy when the last has had its h seconds."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    tasks = []
    for mirror in mirrors:
        tasks.append(asyncio.create_task(fetch(mirror)))
        done, _ = await asyncio.wait(tasks, timeout=h)
        for task in done:
            if task.exception() is None:
                return task.result()
    raise MirrorError("no mirror has it")
