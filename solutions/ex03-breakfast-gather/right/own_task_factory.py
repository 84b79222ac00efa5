import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


class LoudTask(asyncio.Task):
    def __init__(self, coro, **options):
        print("a task for", coro.__name__)
        super().__init__(coro, **options)


async def breakfast(menu):
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **options: LoudTask(coro, loop=loop, **options))
    await asyncio.gather(*[dish() for dish in menu])


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
