"""Threads for all blocks: they share the core. A wait with a limit beats."""

import asyncio


async def crunch_all(blocks, crunch, beat):
    jobs = [asyncio.ensure_future(asyncio.to_thread(crunch, block)) for block in blocks]
    waiting = set(jobs)
    while waiting:
        waiting = (await asyncio.wait(waiting, timeout=1))[1]
        beat()
    return [job.result() for job in jobs]
