"""An async generator pauses between the tries; the loop over it ends with a return."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def tries(b, R):
    yield 1
    for number in range(2, R + 1):
        await asyncio.sleep(b)
        b += b
        yield number


async def upload_all(send, files, b, R):
    async def upload(file):
        async for _ in tries(b, R):
            try:
                answer = await send(file)
            except Busy:
                continue
            return file, answer
        return file, "failed"

    return dict([await each for each in asyncio.as_completed([upload(file) for file in files])])
