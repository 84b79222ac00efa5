# earns: ex24-in-a-group
"""A task group round the request."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}
        self.locks = {}

    async def get(self, key):
        async with self.locks.setdefault(key, asyncio.Lock()):
            if key not in self.store:
                async with asyncio.TaskGroup() as group:
                    task = group.create_task(self.fetch(key))
                self.store[key] = task.result()
        return self.store[key]
