# earns: M12
# line: 11
"""Threads crunch, the futures are returned."""
import asyncio
async def crunch_all(blocks, crunch, beat):
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(None, crunch, block) for block in blocks]
    while not all(job.done() for job in jobs):
        await asyncio.wait(jobs, timeout=1)
        beat()
    return jobs
