"""The end of the request is a callback, which tells the list of those who wait."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}
        self.waiting = {}

    def tell(self, key, request):
        failed = request.exception()
        if failed is None:
            self.store[key] = request.result()
        for each in self.waiting.pop(key):
            if not each.done():
                each.set_exception(failed) if failed else each.set_result(self.store[key])

    async def get(self, key):
        if key in self.store:
            return self.store[key]
        if key not in self.waiting:
            self.waiting[key] = []
            request = asyncio.create_task(self.fetch(key))
            request.add_done_callback(lambda done: self.tell(key, done))
        mine = asyncio.get_running_loop().create_future()
        self.waiting[key].append(mine)
        return await mine
