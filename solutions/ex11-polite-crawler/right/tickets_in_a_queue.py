"""k tickets lie in a queue; who has none waits for one."""

import asyncio
from contextlib import asynccontextmanager


class Gate:
    def __init__(self, k):
        self.tickets = asyncio.LifoQueue(k)
        for number in range(k):
            self.tickets.put_nowait(number)

    @asynccontextmanager
    async def inside(self):
        ticket = await self.tickets.get()
        yield
        self.tickets.put_nowait(ticket)


async def crawl(fetch, urls, k):
    gate = Gate(k)

    async def read(url):
        async with gate.inside():
            return await fetch(url)

    return await asyncio.gather(*map(read, urls))
