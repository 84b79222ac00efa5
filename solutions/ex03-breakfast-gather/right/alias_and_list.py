import asyncio as aio
from time import sleep as hands_on


async def make_coffee():
    hands_on(1)
    await aio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    hands_on(1)
    await aio.sleep(3)
    print("eggs: ready")


async def breakfast(todays_menu):
    dishes = [dish() for dish in todays_menu]
    return await aio.gather(*dishes)


if __name__ == "__main__":
    aio.run(breakfast([make_coffee, fry_eggs]))
