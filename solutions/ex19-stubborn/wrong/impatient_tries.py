# earns: ex19-called-off
# line: 20
"""A try has one second, which nobody asked for."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers = await asyncio.gather(*[upload(send, file, b, R) for file in files])
    return dict(zip(files, answers))


async def upload(send, file, b, R):
    for k in range(R):
        try:
            return await asyncio.wait_for(send(file), 1.75)
        except TimeoutError:
            break
        except Busy:
            if k < R - 1:
                await asyncio.sleep(b * 2**k)
    return "failed"
