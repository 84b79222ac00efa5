# earns: M42
"""The services are waited for, and nobody looks how they ended."""

import asyncio


class Complaint(Exception):
    pass


async def shop(next_customer, serve, closing, k, grace):
    bell, door, inside, number = asyncio.create_task(closing()), [], set(), 0
    while not bell.done():
        if not door and len(inside) < k:
            door = [asyncio.create_task(next_customer())]
        done, _ = await asyncio.wait([bell, *door, *inside], return_when=asyncio.FIRST_COMPLETED)
        inside -= done
        if door and door[0] in done:
            inside.add(asyncio.create_task(serve(door.pop().result())))
            number += 1
    for task in door:
        task.cancel()
        await asyncio.wait([task])
    away = 0
    if inside:
        done, late = await asyncio.wait(inside, timeout=grace)
        for task in late:
            task.cancel()
            away += 1
        if late:
            await asyncio.wait(late)
    return number - away, away
