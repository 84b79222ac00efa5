"""An event wakes all who wait, even if it is cleared at once; who comes later looks at a flag."""

import asyncio


class Door:
    def __init__(self):
        self.bell = asyncio.Event()
        self.is_open = False

    async def watch(self, door_opens):
        await door_opens()
        self.is_open = True
        self.bell.set()
        self.bell.clear()

    def __await__(self):
        if not self.is_open:
            yield from self.bell.wait().__await__()


async def museum(visitors, door_opens, arrive, enter):
    door = Door()

    async def visit(visitor):
        await arrive(visitor)
        await door
        await enter(visitor)

    jobs = [door.watch(door_opens), *(visit(visitor) for visitor in visitors)]
    for job in asyncio.as_completed(jobs):
        await job
