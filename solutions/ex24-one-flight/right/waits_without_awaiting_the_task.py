"""asyncio.wait does not hand the cancel on; the answers are kept apart from the tasks."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}
        self.running = {}

    async def _load(self, key):
        try:
            self.store[key] = await self.fetch(key=key)
        finally:
            del self.running[key]

    async def get(self, key):
        if key not in self.store:
            if key not in self.running:
                self.running[key] = asyncio.get_running_loop().create_task(self._load(key))
            task = self.running[key]
            await asyncio.wait([task])
            task.result()
        return self.store[key]
