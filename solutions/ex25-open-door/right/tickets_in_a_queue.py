"""The doorkeeper puts a ticket for each visitor into a queue."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    tickets = asyncio.Queue()

    async def doorkeeper():
        await door_opens()
        for _ in visitors:
            await tickets.put("ticket")

    async def visit(visitor):
        await arrive(visitor=visitor)
        await tickets.get()
        await enter(visitor)

    people = {asyncio.ensure_future(visit(visitor)) for visitor in visitors}
    await asyncio.wait({asyncio.ensure_future(doorkeeper())} | people)
