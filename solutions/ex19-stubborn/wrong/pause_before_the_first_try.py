# earns: ex19-pause
# line: 13
"""Each try has a pause before it."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers = await asyncio.gather(*[upload(send, file, b, R) for file in files])
    return dict(zip(files, answers))


async def upload(send, file, b, R):
    for k in range(R):
        await asyncio.sleep(b * 2**k)
        try:
            return await send(file)
        except Busy:
            pass
    return "failed"
