"""A place for each key is an object of its own, which is awaited."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Place:
    def __init__(self, fetch, key):
        self.door = asyncio.Semaphore(1)
        self.fetch, self.key = fetch, key
        self.content = []

    def __await__(self):
        return self.look().__await__()

    async def look(self):
        await self.door.acquire()
        try:
            if not self.content:
                self.content.append(await self.fetch(self.key))
        finally:
            self.door.release()
        return self.content[0]


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.places = {}

    async def get(self, key):
        return await self.places.setdefault(key, Place(self.fetch, key))
