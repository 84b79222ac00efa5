# earns: M20
"""Those who come later look every tenth of a second."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}
        self.busy = set()

    async def get(self, key):
        while key in self.busy:
            await asyncio.sleep(0.1)
        if key not in self.store:
            self.busy.add(key)
            try:
                self.store[key] = await self.fetch(key)
            finally:
                self.busy.remove(key)
        return self.store[key]
