# remark: ex24-called-off
"""The first one makes a future, and puts the answer or the error into it."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self._fetch = fetch
        self._promises = {}

    async def get(self, key):
        promise = self._promises.get(key)
        if promise is not None:
            return await promise
        promise = self._promises[key] = asyncio.get_running_loop().create_future()
        try:
            answer = await self._fetch(key)
        except BaseException as error:
            del self._promises[key]
            promise.set_exception(error if isinstance(error, Exception) else ServerError("called off"))
            promise.exception()  # looked at, if nobody else waits
            raise
        promise.set_result(answer)
        return answer
