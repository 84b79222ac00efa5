"""A group of lookups beside a task that pings until an event is set."""

import asyncio


async def stock(lookup, isbns, ping):
    done = asyncio.Event()

    async def signs_of_life():
        while not done.is_set():
            ping()
            try:
                await asyncio.wait_for(done.wait(), 1)
            except TimeoutError:
                pass

    async with asyncio.TaskGroup() as group:
        group.create_task(signs_of_life())
        async with asyncio.TaskGroup() as books:
            jobs = [books.create_task(asyncio.to_thread(lookup, isbn)) for isbn in isbns]
        done.set()
    return [job.result() for job in jobs]
