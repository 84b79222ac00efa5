"""No worker at all: whoever is done calls back, the toy moves on, and its station takes the next one."""

import asyncio


class StationError(Exception):
    pass


def line(cut, paint, pack, toys):
    return Belt((cut, paint, pack), toys).run()


class Belt:
    def __init__(self, stations, toys):
        self.stations = stations
        self.heaps = [list(toys), [], [], []]
        self.jobs = {}
        self.number = len(toys)

    async def run(self):
        self.over = asyncio.get_running_loop().create_future()
        self.look(0)
        if not self.number:
            self.over.set_result(None)
        try:
            await self.over
        except StationError:
            for job in self.jobs.values():
                job.cancel()
            if self.jobs:
                await asyncio.wait(self.jobs.values())
            raise
        return self.heaps[-1]

    def look(self, place):
        if place in self.jobs or not self.heaps[place] or self.over.done():
            return
        job = self.jobs[place] = asyncio.ensure_future(self.stations[place](self.heaps[place].pop(0)))
        job.add_done_callback(lambda job: self.done(place, job))

    def done(self, place, job):
        del self.jobs[place]
        if self.over.done() or job.cancelled():
            return
        if job.exception():
            self.over.set_exception(job.exception())
            return
        self.heaps[place + 1].append(job.result())
        self.look(place)
        if place < 2:
            self.look(place + 1)
        elif len(self.heaps[-1]) == self.number:
            self.over.set_result(None)
