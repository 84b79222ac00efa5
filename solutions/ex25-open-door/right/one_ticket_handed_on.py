"""One ticket goes from hand to hand: whoever has it puts it back at once."""

import asyncio


async def visit(visitor, ticket, arrive, enter):
    await arrive(visitor)
    ticket.put_nowait(await ticket.get())
    await enter(visitor)


async def museum(visitors, door_opens, arrive, enter):
    ticket = asyncio.Queue(maxsize=1)
    door = asyncio.create_task(door_opens())
    door.add_done_callback(lambda _: ticket.put_nowait("ticket"))
    await asyncio.gather(*map(lambda visitor: visit(visitor, ticket, arrive, enter), visitors))
    await door
