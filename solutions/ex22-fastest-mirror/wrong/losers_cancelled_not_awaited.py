# earns: M31
# line: 26
"""The losers are cancelled, and nobody waits."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    waiting, running = list(mirrors), set()
    try:
        while waiting or running:
            if waiting:
                running.add(asyncio.create_task(fetch(waiting.pop(0))))
            limit = h if waiting else None
            done, running = await asyncio.wait(running, timeout=limit, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.exception() is None:
                    return task.result()
        raise MirrorError("no mirror has it")
    finally:
        for task in running:
            task.cancel()
