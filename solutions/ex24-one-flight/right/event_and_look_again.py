"""Who finds an event waits for it, and then begins anew, by calling get again."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.answers = {}
        self.busy = {}

    async def get(self, key):
        match self.answers.get(key), self.busy.get(key):
            case str() as answer, _:
                return answer
            case None, asyncio.Event() as event:
                await event.wait()
                return await self.get(key)
        self.busy[key] = asyncio.Event()
        try:
            self.answers[key] = await self.fetch(key)
            return self.answers[key]
        finally:
            self.busy.pop(key).set()
