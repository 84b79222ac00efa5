"""A decorator that tries again; what it decorates knows nothing of it."""

import asyncio
import functools


class Busy(Exception):
    """Try again later."""


def stubborn(b, R):
    def decorate(function):
        @functools.wraps(function)
        async def patient(*args):
            for k in reversed(range(R)):
                try:
                    return await function(*args)
                except Busy:
                    pause = b * 2 ** (R - 1 - k)
                await asyncio.sleep(pause if k else 0)
            return "failed"

        return patient

    return decorate


async def upload_all(send, files, b, R):
    upload = stubborn(b, R)(send)
    tasks = [asyncio.ensure_future(upload(file)) for file in files]
    return {file: await task for file, task in zip(files, tasks)}
