import asyncio
from time import sleep


class timed:
    def __init__(self, fn): self.fn = fn

    async def __call__(self, *args):
        return await self.fn(*args)

    def __get__(self, obj, owner):
        import types
        return types.MethodType(self, obj)


@timed
async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)


@timed
async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


@timed
async def main():
    async with asyncio.TaskGroup() as tg:
        [tg.create_task(dish()) for dish in (make_coffee, fry_eggs)]

if __name__ == "__main__":
    asyncio.run(main())
