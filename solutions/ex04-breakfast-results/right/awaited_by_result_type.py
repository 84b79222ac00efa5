import asyncio


class Answer:
    """Begins to ask when it is made; `await answer` gives the tag."""

    def __init__(self, ask):
        self.task = asyncio.create_task(ask())

    def __await__(self):
        return self.task.__await__()


async def collect(ask1, ask2, ask3):
    answers = Answer(ask1), Answer(ask2), Answer(ask3)
    return [await answer for answer in answers]
