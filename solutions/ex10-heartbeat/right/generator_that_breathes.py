# remark: M31
"""An async generator of numbers; the heart is cancelled in the last line, and not awaited."""

import asyncio


async def numbers(blocks, crunch):
    for block in blocks:
        yield crunch(block)
        await asyncio.sleep(0)


async def beat_for_ever(beat):
    while await asyncio.sleep(1, True):
        beat()


async def crunch_all(blocks, crunch, beat):
    heart = asyncio.create_task(beat_for_ever(beat))
    results = [number async for number in numbers(blocks, crunch)]
    heart.cancel()
    return results
