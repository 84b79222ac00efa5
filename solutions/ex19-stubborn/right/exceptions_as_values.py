"""gather hands the errors over as values: in the helper for one try, and at the end."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    async def upload(file):
        answer = None
        for pause in [0] + [b * 2**k for k in range(R - 1)]:
            if pause:
                await asyncio.sleep(pause)
            [answer] = await asyncio.gather(send(file), return_exceptions=True)
            if not isinstance(answer, Busy):
                return answer
        return "failed"

    answers = await asyncio.gather(*(upload(file) for file in files), return_exceptions=True)
    for answer in answers:
        if isinstance(answer, Exception):
            raise answer
    return {file: answer for file, answer in zip(files, answers)}
