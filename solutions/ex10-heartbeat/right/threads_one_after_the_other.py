"""Each block in a thread, and none before the one ahead is done."""

import asyncio


class Heart:
    def __init__(self, beat):
        self.beat = beat

    async def __aenter__(self):
        self.task = asyncio.create_task(self.run())

    async def __aexit__(self, *error):
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)

    async def run(self):
        while True:
            self.beat()
            await asyncio.sleep(1)


async def crunch_all(blocks, crunch, beat):
    async with Heart(beat):
        return [await asyncio.to_thread(crunch, block) for block in blocks]
