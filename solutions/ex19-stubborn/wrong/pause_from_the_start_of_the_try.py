# earns: ex19-pause
# line: 22
"""The pause begins with the try, and not with its answer."""

import asyncio
import time


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers = await asyncio.gather(*[upload(send, file, b, R) for file in files])
    return dict(zip(files, answers))


async def upload(send, file, b, R):
    for k in range(R):
        begin = time.monotonic()
        try:
            return await send(file)
        except Busy:
            if k < R - 1:
                await asyncio.sleep(begin + b * 2**k - time.monotonic())
    return "failed"
