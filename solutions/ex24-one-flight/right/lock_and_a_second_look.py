"""A lock for each key: whoever comes in looks once more, and asks again after a failure."""

import asyncio
from collections import defaultdict


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}
        self.locks = defaultdict(asyncio.Lock)

    async def get(self, key):
        if key in self.store:
            return self.store[key]
        async with self.locks[key]:
            if key not in self.store:
                self.store[key] = await self.fetch(key)
        return self.store[key]
