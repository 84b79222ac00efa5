"""Opening hours are an async context manager; leaving it closes the door, and an exit stack ends the visits."""

import asyncio


class Complaint(Exception):
    pass


from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def running(coroutine):
    task = asyncio.create_task(coroutine)
    try:
        yield task
    finally:
        task.cancel()
        try:
            await task
        except (asyncio.CancelledError, Complaint):
            pass


async def shop(next_customer, serve, closing, k, grace):
    changed, visits = asyncio.Condition(), []

    async def visit(customer):
        try:
            return await serve(customer)
        except Complaint as complaint:
            return complaint
        finally:
            async with changed:
                changed.notify_all()

    async def doorman(stack):
        while True:
            async with changed:
                await changed.wait_for(lambda: sum(not each.done() for each in visits) - len(going) < k)
            visits.append(await stack.enter_async_context(running(visit(await next_customer()))))
            visits[-1].add_done_callback(going.discard)

    going = set()

    async def no_longer():
        while any(not each.done() for each in visits):
            await asyncio.wait(visits)

    async with AsyncExitStack() as stack:
        async with running(doorman(stack)):
            await closing()
        try:
            await asyncio.wait_for(no_longer(), grace)
        except TimeoutError:
            pass
    return sum(not each.cancelled() for each in visits), sum(each.cancelled() for each in visits)
