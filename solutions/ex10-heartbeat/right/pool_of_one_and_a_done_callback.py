"""A pool with one thread; the last that is done stops the heart."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def crunch_all(blocks, crunch, beat):
    if not blocks:
        return []
    loop, over = asyncio.get_running_loop(), asyncio.Event()
    with ThreadPoolExecutor(1) as pool:
        jobs = [loop.run_in_executor(pool, crunch, block) for block in blocks]
        jobs[-1].add_done_callback(lambda job: over.set())
        while not over.is_set():
            beat()
            try:
                async with asyncio.timeout(1):
                    await over.wait()
            except TimeoutError:
                continue
    return await asyncio.gather(*jobs)
