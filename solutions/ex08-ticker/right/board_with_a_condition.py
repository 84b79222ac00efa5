"""A board whose reader is told by a condition that there is something new."""

import asyncio


class Board:
    def __init__(self, show):
        self.show, self.news, self.changed = show, [], asyncio.Condition()
        self.shown = 0

    async def report(self, asked):
        headline = await asked
        async with self.changed:
            self.news.append(headline)
            self.changed.notify()

    async def run(self, count):
        while self.shown < count:
            async with self.changed:
                await self.changed.wait_for(lambda: self.news)
            while self.news:
                self.show(self.news.pop(0))
                self.shown += 1


async def ticker(fetch, sources, show):
    board = Board(show)
    await asyncio.gather(board.run(len(sources)), *(board.report(fetch(source)) for source in sources))
    return board.shown
