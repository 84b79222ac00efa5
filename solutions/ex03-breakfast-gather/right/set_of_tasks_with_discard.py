import asyncio

on_the_stove = set()


def start(dish):
    task = asyncio.create_task(dish())
    on_the_stove.add(task)
    task.add_done_callback(on_the_stove.discard)


async def breakfast(menu):
    for dish in menu:
        start(dish)
    await asyncio.gather(*on_the_stove)


async def eggs():
    await asyncio.sleep(3)


async def main():
    await breakfast([eggs])


asyncio.run(main())
