# earns: M24
# line: 13
"""All are asked at the start."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    running, error = {asyncio.create_task(fetch(mirror)) for mirror in mirrors}, None
    try:
        while running:
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                error = task.exception()
                if error is None:
                    return task.result()
        raise error
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
