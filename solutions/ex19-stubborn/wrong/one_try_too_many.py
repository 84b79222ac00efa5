# earns: ex19-too-many
# line: 20
"""R tries after the first."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers = await asyncio.gather(*[upload(send, file, b, R) for file in files])
    return dict(zip(files, answers))


async def upload(send, file, b, R):
    for k in range(R + 1):
        try:
            return await send(file)
        except Busy:
            if k < R:
                await asyncio.sleep(b * 2**k)
    return "failed"
