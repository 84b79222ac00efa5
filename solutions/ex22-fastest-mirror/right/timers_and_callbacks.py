"""A timer asks the next mirror, and so does a failure; the winner sets a future."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


class Race:
    def __init__(self, fetch, mirrors, h):
        self.fetch, self.left, self.h = fetch, iter(mirrors), h
        self.loop = asyncio.get_running_loop()
        self.winner = self.loop.create_future()
        self.busy, self.timer = set(), None

    def ask(self):
        if self.timer:
            self.timer.cancel()
        mirror = next(self.left, None)
        if mirror is None:
            return
        task = self.loop.create_task(self.fetch(mirror))
        self.busy.add(task)
        task.add_done_callback(self.look)
        self.timer = self.loop.call_later(self.h, self.ask)

    def look(self, task):
        self.busy.discard(task)
        if self.winner.done() or task.cancelled():
            return
        if not task.exception():
            self.winner.set_result(task.result())
            return
        self.ask()
        if not self.busy:
            self.winner.set_exception(task.exception())


async def download(fetch, mirrors, h):
    race = Race(fetch, mirrors, h)
    race.ask()
    try:
        return await race.winner
    finally:
        race.timer.cancel()
        losers = list(race.busy)
        for task in losers:
            task.cancel()
        await asyncio.gather(*losers, return_exceptions=True)
