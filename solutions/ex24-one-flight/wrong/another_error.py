# earns: ex24-other-error
"""A KeyError in place of the server's own error."""

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
                try:
                    self.store[key] = await self.fetch(key)
                except ServerError as error:
                    raise KeyError(key) from error
        return self.store[key]
