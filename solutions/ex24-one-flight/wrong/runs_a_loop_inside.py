# earns: M08
"""asyncio.run within get."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}

    async def get(self, key):
        if key not in self.store:
            self.store[key] = asyncio.run(self.fetch(key))
        return self.store[key]
