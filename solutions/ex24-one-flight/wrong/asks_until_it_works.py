# earns: M18
"""Whoever asked asks again until there is an answer."""

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
            for _ in range(3):
                if key not in self.store:
                    try:
                        self.store[key] = await self.fetch(key)
                    except ServerError as error:
                        trouble = error
            if key not in self.store:
                raise trouble
        return self.store[key]
