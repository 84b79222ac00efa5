# earns: M03
# line: 19
"""async, and still one by one."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    return {file: await upload(send, file, b, R) for file in files}


async def upload(send, file, b, R):
    for k in range(R):
        try:
            return await send(file)
        except Busy:
            if k < R - 1:
                await asyncio.sleep(b * 2**k)
    return "failed"
