# earns: M12
"""The task is given back, and not its answer."""

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
        return self.store[key]
