# earns: M25
# line: 15
"""All tries of a round are waited for, and then comes one pause for all."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers, left = {}, list(files)
    for k in range(R):
        results = await asyncio.gather(*[send(file) for file in left], return_exceptions=True)
        answers |= {file: result for file, result in zip(left, results) if not isinstance(result, Busy)}
        left = [file for file, result in zip(left, results) if isinstance(result, Busy)]
        if not left:
            break
        if k < R - 1:
            await asyncio.sleep(b * 2**k)
    for answer in answers.values():
        if isinstance(answer, Exception):
            raise answer
    return {file: answers.get(file, "failed") for file in files}
