# earns: ex30-closed-early
"""Nobody inside any more, so the day is over: the next customer finds the door locked."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    inside, served, bell = set(), 0, asyncio.create_task(closing())
    door = asyncio.create_task(next_customer())
    while not bell.done():
        asked = {door} if len(inside) < k else set()
        done, _ = await asyncio.wait({bell, *asked, *inside}, return_when=asyncio.FIRST_COMPLETED)
        served += len(done & inside)
        inside -= done
        for each in done - {bell, door}:
            each.exception()
        if door in done:
            inside.add(asyncio.create_task(serve(door.result())))
            door = asyncio.create_task(next_customer())
        if not inside:
            break
    late = (await asyncio.wait(inside, timeout=grace))[1] if inside else set()
    for each in [door, bell, *late]:
        each.cancel()
    await asyncio.gather(door, bell, *late, return_exceptions=True)
    return served + len(inside) - len(late), len(late)
