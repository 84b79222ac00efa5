"""The error is taken out of its group; the plain def hands on what can be awaited."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}
        self.locks = {}

    def get(self, key):
        return self._locked(key)

    async def _locked(self, key):
        async with self.locks.setdefault(key, asyncio.Lock()):
            if self.store.get(key) is None:
                try:
                    async with asyncio.TaskGroup() as group:
                        task = group.create_task(self.fetch(key))
                except* ServerError as errors:
                    error = errors.exceptions[0]
                else:
                    error = None
                    self.store[key] = task.result()
                if error is not None:
                    raise error
            return self.store[key]
