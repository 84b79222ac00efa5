"""Hunters count what is open; who answers the last page puts a None for each."""
import asyncio
class PageError(Exception):
    pass

class Hunt:
    def __init__(self, fetch_links, start, k):
        self.fetch_links, self.k = fetch_links, k
        self.known, self.readable, self.open = {start}, [], 1
        self.todo = asyncio.LifoQueue()
        self.todo.put_nowait(start)

    async def hunter(self):
        while (page := await self.todo.get()) is not None:
            try:
                links = await self.fetch_links(page=page)
            except PageError:
                links = []
            else:
                self.readable.append(page)
            new = set(links) - self.known
            self.known |= new
            self.open += len(new) - 1
            for link in sorted(new):
                await self.todo.put(link)
            if self.open == 0:
                for _ in range(self.k):
                    await self.todo.put(None)

    async def run(self):
        async with asyncio.TaskGroup() as hunters:
            for _ in range(self.k):
                hunters.create_task(self.hunter())
        return set(self.readable)


async def explore(fetch_links, start, k):
    return await Hunt(fetch_links, start, k).run()
