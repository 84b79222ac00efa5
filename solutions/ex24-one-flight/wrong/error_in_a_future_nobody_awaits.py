# earns: M42
"""The error goes into a future, where nobody may be waiting."""

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
        except ServerError as error:
            del self.store[key]
            future.set_exception(error)
            raise
        return future.result()
