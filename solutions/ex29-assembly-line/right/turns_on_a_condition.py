"""One condition for the whole line: it tells how far each station is, and whose turn it is."""

import asyncio


class StationError(Exception):
    pass


class Board:
    def __init__(self):
        self.changed = asyncio.Condition()
        self.done = [0, 0, 0]

    async def turn(self, station, number):
        async with self.changed:
            await self.changed.wait_for(lambda: self.done[station] == number)

    async def over(self, station):
        async with self.changed:
            self.done[station] += 1
            self.changed.notify_all()


async def line(cut, paint, pack, toys):
    board, finished = Board(), {}

    async def make(number, toy):
        thing = toy
        for station, work in enumerate((cut, paint, pack)):
            await board.turn(station, number)
            thing = await work(thing)
            await board.over(station)
        finished[number] = thing

    async with asyncio.TaskGroup() as group:
        for number, toy in enumerate(toys):
            group.create_task(make(number, toy))
    return [finished[number] for number in sorted(finished)]
