"""An async context manager waits at its end for what was begun inside, whatever happens."""

from asyncio import create_task, shield, wait
from contextlib import asynccontextmanager


@asynccontextmanager
async def begun(coroutine):
    task = create_task(coroutine)
    try:
        yield shield(task)
    finally:
        await wait({task})


async def pay(reserve, charge, receipt):
    await reserve()
    async with begun(charge()) as charging:
        await charging
    return await receipt()
