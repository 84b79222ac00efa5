# earns: ex24-never-told
"""The future of those who wait gets no error."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}

    async def get(self, key):
        if key in self.store:
            return await self.store[key]
        future = self.store[key] = asyncio.Future()
        try:
            future.set_result(await self.fetch(key))
        except ServerError:
            del self.store[key]
            raise
        return future.result()
