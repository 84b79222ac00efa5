# earns: M17
"""lru_cache keeps the coroutine, and not its answer."""

import asyncio
from functools import lru_cache


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch

    @lru_cache
    async def get(self, key):
        return await self.fetch(key)
