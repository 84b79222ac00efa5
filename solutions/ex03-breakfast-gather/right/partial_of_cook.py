import asyncio
from functools import partial
from operator import call


async def cook(how, menu):
    await asyncio.gather(*map(how, menu))


breakfast = partial(cook, call)


async def tea():
    await asyncio.sleep(4)


if __name__ == "__main__":
    loop = asyncio.new_event_loop()
    loop.run_until_complete(breakfast([tea]))
    loop.close()
