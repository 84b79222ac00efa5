# earns: M01
# line: 14
"""Nothing was changed."""

class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}

    def get(self, key):
        if key not in self.store:
            self.store[key] = self.fetch(key)
        return self.store[key]
