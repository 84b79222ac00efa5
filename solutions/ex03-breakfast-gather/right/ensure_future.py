from asyncio import ensure_future, run, sleep
from time import sleep as work


async def breakfast(menu):
    futures = [ensure_future(dish()) for dish in menu]
    [await future for future in futures]
    print("breakfast is ready")


async def toast():
    work(1)
    await sleep(2)


run(breakfast([toast]))
