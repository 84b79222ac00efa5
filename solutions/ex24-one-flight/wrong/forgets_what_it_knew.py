# earns: ex24-not-kept
"""The flight is shared, and the answer thrown away."""

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
            self.store[key].add_done_callback(lambda _: self.store.pop(key))
        return await self.store[key]
