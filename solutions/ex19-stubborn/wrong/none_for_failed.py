# earns: ex19-not-failed
# line: 14
"""Who is always Busy has None."""

import asyncio


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
                await asyncio.sleep(b * 2**k)
