# earns: M41
# line: 25
"""A semaphore is held while a file pauses."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    slots = asyncio.Semaphore(2)

    async def upload(file):
        async with slots:
            for k in range(R):
                try:
                    return await send(file)
                except Busy:
                    if k < R - 1:
                        await asyncio.sleep(b * 2**k)
            return "failed"

    answers = await asyncio.gather(*[upload(file) for file in files])
    return dict(zip(files, answers))
