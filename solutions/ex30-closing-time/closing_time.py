"""A shop with room for k customers: at closing time nobody comes in any more, and who is inside has some grace."""

import asyncio
from contextlib import suppress
from time import time


class Complaint(Exception):
    """A customer is not pleased. Leave the class here: the grader raises it."""


async def shop(next_customer, serve, closing, k, grace):
    room, inside = asyncio.Semaphore(k), []

    async def visit(customer):
        with suppress(Complaint):
            await serve(customer)
        room.release()

    async def let_in():
        while True:
            await room.acquire()
            customer = await next_customer()
            inside.append(asyncio.create_task(visit(customer)))

    door = asyncio.create_task(let_in())
    await closing()
    door.cancel()
    await asyncio.wait([door])

    late = set()
    if inside:
        _, late = await asyncio.wait(inside, timeout=grace)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return len(inside) - len(late), len(late)


WISHES = {"Ann": 0.5, "Bob": 1.4, "Cleo": 0.4, "Dan": 0.5}
STREET = iter(WISHES)


async def from_the_street():
    await asyncio.sleep(0.2)  # waiting for somebody to come
    return next(STREET)


async def wish(customer):
    await asyncio.sleep(WISHES[customer])
    print(f"{customer} leaves")


async def main():
    start = time()
    print(await shop(from_the_street, wish, lambda: asyncio.sleep(1, True), 2, 0.5))
    print(f"lights off after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
