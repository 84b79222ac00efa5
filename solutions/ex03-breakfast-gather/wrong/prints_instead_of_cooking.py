# earns: M16
import asyncio


async def breakfast(menu):
    for dish in menu:
        print(dish.__name__, "started")
    if menu:
        await asyncio.sleep(6)
    for dish in menu:
        print(dish.__name__, "ready")
