# earns: M25
# line: 16
"""Two files at a time, and the next two when both are done."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers = {}
    for place in range(0, len(files), 2):
        batch = files[place : place + 2]
        answers |= zip(batch, await asyncio.gather(*[upload(send, file, b, R) for file in batch]))
    return answers


async def upload(send, file, b, R):
    for k in range(R):
        try:
            return await send(file)
        except Busy:
            if k < R - 1:
                await asyncio.sleep(b * 2**k)
    return "failed"
