# remark: ex24-called-off
"""Plain tasks in a dict; a failed one is taken out by whoever hears of it first."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.tasks = {}

    async def get(self, key):
        if key not in self.tasks:
            self.tasks[key] = asyncio.create_task(self.fetch(key))
        try:
            return await self.tasks[key]
        except ServerError:
            self.tasks.pop(key, None)
            raise
