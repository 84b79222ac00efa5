# earns: M06
# line: 24
"""time.sleep holds up all the others."""

import asyncio
import time


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers = await asyncio.gather(*[upload(send, file, b, R) for file in files])
    return dict(zip(files, answers))


async def upload(send, file, b, R):
    for k in range(R):
        try:
            return await send(file)
        except Busy:
            if k < R - 1:
                time.sleep(b * 2**k)
    return "failed"
