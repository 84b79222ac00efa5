"""Customers are an async generator that ends at closing time, and each visit a task in a group with a limit."""

import asyncio


class Complaint(Exception):
    pass


async def customers(next_customer, closing, room):
    bell = asyncio.create_task(closing())
    while True:
        place = asyncio.create_task(room.acquire())
        await asyncio.wait([bell, place], return_when=asyncio.FIRST_COMPLETED)
        if not bell.done():
            ask = asyncio.create_task(next_customer())
            await asyncio.wait([bell, ask], return_when=asyncio.FIRST_COMPLETED)
            if ask.done():
                yield ask.result()
                continue
            ask.cancel()
            await asyncio.gather(ask, return_exceptions=True)
        if not place.done():
            place.cancel()
            await asyncio.gather(place, return_exceptions=True)
        return


async def shop(next_customer, serve, closing, k, grace):
    room, results = asyncio.Semaphore(k), []

    async def visit(customer):
        number = len(results)
        results.append("inside")
        try:
            await serve(customer)
        except Complaint:
            pass
        finally:
            room.release()
        results[number] = "served"

    try:
        async with asyncio.timeout(None) as limit, asyncio.TaskGroup() as group:
            async for customer in customers(next_customer, closing, room):
                group.create_task(visit(customer))
                await asyncio.sleep(0)
            limit.reschedule(asyncio.get_running_loop().time() + grace)
    except TimeoutError:
        pass
    return results.count("served"), results.count("inside")
