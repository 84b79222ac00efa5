import asyncio


async def collect(ask1, ask2, ask3):
    answers = await asyncio.gather(ask1(), ask2(), ask3(), return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
    return answers
