# earns: ex24-request-for-each
"""setdefault makes the task first, whether it is wanted or not."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}

    async def get(self, key):
        return await self.store.setdefault(key, asyncio.create_task(self.fetch(key)))
