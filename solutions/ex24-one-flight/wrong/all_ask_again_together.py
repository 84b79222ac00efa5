# earns: M29
"""After a failure all who waited ask again, at one time."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}
        self.events = {}

    async def get(self, key):
        if key in self.events:
            await self.events[key].wait()
        if key not in self.store:
            event = self.events[key] = asyncio.Event()
            try:
                self.store[key] = await self.fetch(key)
            finally:
                event.set()
        return self.store[key]
