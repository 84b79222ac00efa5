"""A class that cleans up when it is left."""

import asyncio


class Search:
    def __init__(self, fetch, shops):
        self.tasks = {asyncio.create_task(fetch(shop)): shop for shop in shops}

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    async def until(self, seconds):
        done, _ = await asyncio.wait(self.tasks, timeout=seconds) if self.tasks else ((), ())
        return {self.tasks[task]: task.result() for task in done}


async def search(fetch, shops, D):
    async with Search(fetch, shops) as running:
        return await running.until(D)
