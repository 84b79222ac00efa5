"""Each request is an object that knows its id."""

import asyncio

STEPS = ("check", "pack", "send")


class Order:
    def __init__(self, request, log):
        self.request = request
        self.log = log

    def write(self, line):
        self.log(self.request, line)

    async def handle(self, step):
        for name in STEPS:
            self.write(await step(self.request, name))

    def __await__(self):
        return self.handle(self.step).__await__()


async def handle_all(requests, step, log):
    async def one(order):
        order.step = step
        await order

    waiting = [one(Order(request, log)) for request in requests]
    for done in asyncio.as_completed(waiting):
        await done
