# earns: ex22-waited-for-losers
# line: 14
"""The inner race hangs up before it tells the outer one who has won."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    mirror, *rest = mirrors
    racing = [asyncio.create_task(fetch(mirror))]
    if rest:
        await asyncio.wait(racing, timeout=h)
        if not racing[0].done() or racing[0].exception():
            racing.append(asyncio.create_task(download(fetch, rest, h)))
    busy = set(racing)
    try:
        while busy:
            done, busy = await asyncio.wait(busy, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.exception() is None:
                    return task.result()
        raise MirrorError("none")
    finally:
        for task in busy:
            task.cancel()
        await asyncio.gather(*busy, return_exceptions=True)
