"""Stations are objects, async with opens and shuts the whole line, and each hands on to the one behind it."""

import asyncio


class StationError(Exception):
    pass


class Store:
    def __init__(self):
        self.things = []

    def put(self, thing):
        self.things.append(thing)

    def no_more(self):
        pass


class Station:
    def __init__(self, work, behind):
        self.work, self.behind = work, behind
        self.waiting, self.news, self.closed = [], asyncio.Event(), False

    def put(self, thing):
        self.waiting.append(thing)
        self.news.set()

    def no_more(self):
        self.closed = True
        self.news.set()

    async def run(self):
        while True:
            await self.news.wait()
            self.news.clear()
            while self.waiting:
                self.behind.put(await self.work(self.waiting.pop(0)))
            if self.closed:
                return self.behind.no_more()


class Factory:
    def __init__(self, *works):
        self.store = behind = Store()
        self.stations = []
        for work in reversed(works):
            behind = Station(work, behind)
            self.stations.insert(0, behind)

    async def __aenter__(self):
        self.running = [asyncio.create_task(station.run()) for station in self.stations]
        return self

    async def __aexit__(self, *error):
        _, others = await asyncio.wait(self.running, return_when=asyncio.FIRST_EXCEPTION)
        for task in others:
            task.cancel()
        results = await asyncio.gather(*self.running, return_exceptions=True)
        for result in results:
            if isinstance(result, StationError):
                raise result


async def line(cut, paint, pack, toys):
    async with Factory(cut, paint, pack) as factory:
        for toy in toys:
            factory.stations[0].put(toy)
        factory.stations[0].no_more()
    return factory.store.things
