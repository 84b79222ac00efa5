# remark: ex24-called-off
"""A dict with __missing__; a callback takes a failed task out."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Flights(dict):
    def __init__(self, fetch):
        super().__init__()
        self.fetch = fetch

    def __missing__(self, key):
        self[key] = task = asyncio.ensure_future(self.fetch(key))
        task.add_done_callback(lambda done: self.landed(key, done))
        return task

    def landed(self, key, task):
        if task.cancelled() or task.exception() is not None:
            del self[key]


class Cache:
    def __init__(self, fetch):
        self.flights = Flights(fetch)

    async def get(self, key):
        return await self.flights[key]
