# earns: M42
# line: 14
"""return_exceptions at the end, and nobody looks."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers = await asyncio.gather(*[upload(send, file, b, R) for file in files], return_exceptions=True)
    return dict(zip(files, answers))


async def upload(send, file, b, R):
    for k in range(R):
        try:
            return await send(file)
        except Busy:
            if k == R - 1:
                raise
            await asyncio.sleep(b * 2**k)
