# earns: M39
import asyncio


async def collect(ask1, ask2, ask3):
    place = {}

    async def one(number, ask):
        place[await ask()] = number

    await asyncio.gather(one(1, ask1), one(2, ask2), one(3, ask3))
    return list(place)
