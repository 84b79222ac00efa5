"""Callbacks of the loop crunch a block each; a future has the numbers at the end."""

import asyncio


async def crunch_all(blocks, crunch, beat):
    loop = asyncio.get_running_loop()
    whole, numbers, left = loop.create_future(), [], iter(blocks)

    def crunch_next():
        for block in left:
            numbers.append(crunch(block))
            return loop.call_soon(crunch_next)
        return whole.set_result(numbers)

    loop.call_soon(crunch_next)
    while not whole.done():
        await asyncio.wait([whole], timeout=0.9)
        beat()
    return await whole
