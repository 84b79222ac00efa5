import asyncio
from time import sleep


class Later:
    def __init__(self, minutes):
        self.minutes = minutes

    def __await__(self):
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        loop.call_later(self.minutes, future.set_result, self.minutes)
        return (yield from future)


async def make_coffee():
    sleep(1)
    print("waited", await Later(5))


async def fry_eggs():
    sleep(1)
    print("waited", await Later(3))


async def main():
    await make_coffee(); await fry_eggs()


asyncio.run(main())
