"""A class with a limit, awaited."""

import asyncio


class Station:
    def __init__(self, ask, name, limit):
        self.task = asyncio.create_task(asyncio.wait_for(ask(name), limit))

    def __await__(self):
        try:
            return (yield from self.task.__await__())
        except TimeoutError:
            return None


async def ask_all(ask, stations, T):
    asked = [Station(ask, name, T) for name in stations]
    return [await station for station in asked]
