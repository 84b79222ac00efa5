# earns: M11
import asyncio


async def breakfast(menu):
    tasks = [asyncio.create_task(dish()) for dish in menu]
    if tasks:
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)
