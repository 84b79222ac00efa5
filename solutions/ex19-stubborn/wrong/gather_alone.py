# earns: ex19-busy-came-out
# line: 13
"""The first Busy ends everything."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers = await asyncio.gather(*[send(file) for file in files])
    return dict(zip(files, answers))
