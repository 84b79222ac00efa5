# earns: M37
"""One object for all requests, which remembers the last one."""

import asyncio

STEPS = ("check", "pack", "send")


class Desk:
    def __init__(self, step, log):
        self.step, self.log = step, log

    async def handle(self, request):
        self.request = request
        for name in STEPS:
            line = await self.step(request, name)
            self.log(self.request, line)


async def handle_all(requests, step, log):
    desk = Desk(step, log)
    await asyncio.gather(*map(desk.handle, requests))
