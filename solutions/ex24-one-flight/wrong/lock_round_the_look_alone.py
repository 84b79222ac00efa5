# earns: M29
"""The lock is given back before the request."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}
        self.lock = asyncio.Lock()

    async def get(self, key):
        async with self.lock:
            known = key in self.store
        if not known:
            self.store[key] = await self.fetch(key)
        return self.store[key]
