# earns: M03
"""One clerk asks the server, one key after the other."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}
        self.queue = asyncio.Queue()
        self.clerk = asyncio.create_task(self.serve())

    async def get(self, key):
        if key not in self.store:
            answer = asyncio.Future()
            await self.queue.put((key, answer))
            await answer
        return self.store[key]

    async def serve(self):
        while True:
            key, answer = await self.queue.get()
            try:
                if key not in self.store:
                    self.store[key] = await self.fetch(key)
                answer.set_result(None)
            except ServerError as error:
                answer.set_exception(error)
