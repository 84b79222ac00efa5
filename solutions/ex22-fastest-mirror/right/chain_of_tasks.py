"""Each task waits until the one before has failed, or for h; as_completed finds the first success."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    begun, calls = [asyncio.Event() for _ in mirrors], []

    async def link(place, mirror):
        if place:
            await begun[place - 1].wait()
            await asyncio.wait([calls[-1]], timeout=h)
            if calls[-1].done() and calls[-1].exception() is None:
                return calls[-1].result()
        calls.append(asyncio.create_task(fetch(mirror)))
        begun[place].set()
        return await calls[place]

    links = [asyncio.create_task(link(*each)) for each in enumerate(mirrors)]
    last = None
    try:
        for first in asyncio.as_completed(links):
            try:
                return await first
            except MirrorError as error:
                last = error
        raise last
    finally:
        for task in links:
            task.cancel()
        await asyncio.gather(*links, return_exceptions=True)
