# earns: M35
# line: 15
"""One busy file sends all files again."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    for k in range(R):
        try:
            answers = await asyncio.gather(*[send(file) for file in files])
        except Busy:
            await asyncio.sleep(b * 2**k)
        else:
            return dict(zip(files, answers))
    return dict.fromkeys(files, "failed")
