"""All three steps run in a task of their own; pay decides what a cancel means for it."""

import asyncio


class Payment:
    def __init__(self, *steps):
        self.steps, self.stage, self.gone = steps, -1, False

    async def run(self):
        answer = None
        for self.stage, step in enumerate(self.steps):
            answer = await step()
            if self.gone:
                raise asyncio.CancelledError
        return answer


async def pay(reserve, charge, receipt):
    payment = Payment(reserve, charge, receipt)
    task = asyncio.create_task(payment.run())
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        payment.gone = True
        if payment.stage != 1:
            task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        raise
