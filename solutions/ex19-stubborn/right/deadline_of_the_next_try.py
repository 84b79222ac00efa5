"""By the clock: the moment of the next try is worked out from the answer."""

import asyncio
import time


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    async def tried(file, number):
        try:
            return True, await send(file)
        except Busy:
            return number == R, "failed"

    async def upload(file):
        final, number = False, 0
        while not final:
            number += 1
            final, answers[file] = await tried(file, number)
            moment = time.monotonic() + b * 2 ** (number - 1)
            while not final and time.monotonic() < moment:
                await asyncio.sleep(moment - time.monotonic())

    answers = {}
    async with asyncio.TaskGroup() as group:
        for file in files:
            group.create_task(upload(file))
    return answers
