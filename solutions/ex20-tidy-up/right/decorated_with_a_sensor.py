"""A decorator opens and closes."""

import asyncio
import functools


class SensorError(Exception):
    """The sensor cannot be read."""


def with_sensor(open_, close):
    def decorate(function):
        @functools.wraps(function)
        async def wrapped(*args):
            handle = await open_()
            try:
                return await function(handle, *args)
            finally:
                await close(handle)

        return wrapped

    return decorate


async def watch(open_, read, close, n):
    @with_sensor(open_, close)
    async def measure(handle, times):
        return [await read(handle) for _ in range(times)]

    return await measure(n)
