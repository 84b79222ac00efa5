# earns: ex19-gave-up
# line: 25
"""Only one more try."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers = await asyncio.gather(*[upload(send, file, b, R) for file in files])
    return dict(zip(files, answers))


async def upload(send, file, b, R):
    try:
        return await send(file)
    except Busy:
        if R == 1:
            return "failed"
        await asyncio.sleep(b)
    try:
        return await send(file)
    except Busy:
        return "failed"
