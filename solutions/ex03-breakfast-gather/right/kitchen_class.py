import asyncio
from time import time


class Kitchen:
    def __init__(self):
        self.pots = []

    def put_on(self, dish):
        self.pots.append(asyncio.create_task(dish()))

    async def all_ready(self):
        for pot in self.pots:
            await pot
        self.pots.clear()

    async def serve(self, menu):
        start = time()
        for dish in menu:
            self.put_on(dish)
        await self.all_ready()
        print(f"ready after {time() - start:.2f} min")


breakfast = Kitchen().serve
