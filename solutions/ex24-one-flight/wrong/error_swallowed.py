# earns: M18
"""The error is printed, and None is given back."""

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
        try:
            return await self.store[key]
        except ServerError as error:
            print(error)
            self.store.pop(key, None)
