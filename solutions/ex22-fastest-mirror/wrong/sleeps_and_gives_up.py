# earns: M06
# line: 17
"""A real sleep between the mirrors: nobody can answer meanwhile."""

import asyncio
from time import sleep


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    tasks = []
    for mirror in mirrors:
        tasks.append(asyncio.create_task(fetch(mirror)))
        sleep(h)
        for task in tasks:
            if task.done() and task.exception() is None:
                return task.result()
    raise MirrorError("no mirror has it")
