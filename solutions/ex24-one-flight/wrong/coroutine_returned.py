# earns: M02
"""The call of fetch is not awaited."""

class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}

    async def get(self, key):
        if key not in self.store:
            self.store[key] = self.fetch(key)
        return self.store[key]
