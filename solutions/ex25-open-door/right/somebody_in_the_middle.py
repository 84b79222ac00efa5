"""One looks after all: whenever something is done, whoever can go in does."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    door = asyncio.create_task(door_opens())
    doing = {asyncio.create_task(arrive(visitor)): visitor for visitor in visitors}
    there = []
    inside = set()
    while doing or there or inside or not door.done():
        waiting_for = {*doing, *inside} if door.done() else {door, *doing, *inside}
        done, _ = await asyncio.wait(waiting_for, return_when=asyncio.FIRST_COMPLETED)
        inside -= done
        there += [doing.pop(task) for task in list(doing) if task in done]
        if door.done():
            inside |= {asyncio.create_task(enter(visitor)) for visitor in there}
            there.clear()
