"""One condition for all keys, and a set of those under way: after a failure the next one asks."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.known = {}
        self.under_way = set()
        self.changed = asyncio.Condition()

    async def get(self, key):
        async with self.changed:
            await self.changed.wait_for(lambda: key not in self.under_way)
            if key in self.known:
                return self.known[key]
            self.under_way.add(key)
        try:
            self.known[key] = await self.fetch(key)
        finally:
            async with self.changed:
                self.under_way.remove(key)
                self.changed.notify_all()
        return self.known[key]
