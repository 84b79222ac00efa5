# earns: M29
# line: 16
"""The answer is stored when it comes, and until then everyone asks."""

class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}

    async def get(self, key):
        if key not in self.store:
            self.store[key] = await self.fetch(key)
        return self.store[key]
