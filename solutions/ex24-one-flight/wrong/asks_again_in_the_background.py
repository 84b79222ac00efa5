# earns: ex24-for-nobody
"""After a failure the cache asks by itself, for the next one."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}

    async def get(self, key):
        if key not in self.store:
            self.store[key] = asyncio.create_task(self.fetch(key))
        task = self.store[key]
        try:
            return await task
        except ServerError:
            if self.store[key] is task:
                self.store[key] = asyncio.create_task(self.fetch(key))
            raise
