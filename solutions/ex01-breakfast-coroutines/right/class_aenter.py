import asyncio
from time import sleep


class Pan:
    def __init__(self, minutes):
        self.minutes = minutes

    async def __aenter__(self):
        sleep(1)
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(self.minutes)


async def make_coffee():
    async with Pan(5): pass


async def fry_eggs():
    async with Pan(3) as pan: print(pan.minutes)


async def main():
    for dish in (make_coffee, fry_eggs):
        await dish()

if __name__ == "__main__":
    asyncio.run(main())
