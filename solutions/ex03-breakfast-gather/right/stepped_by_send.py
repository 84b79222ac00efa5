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


class Pot:
    """Steps one coroutine by hand: what it yields is a future, and that future's end is the next step."""

    def __init__(self, coroutine, bell):
        self.coroutine = coroutine
        self.bell = bell

    def step(self, _=None):
        try:
            future = self.coroutine.send(None)
        except StopIteration:
            self.bell.set_result(None)
        else:
            future._asyncio_future_blocking = False
            future.add_done_callback(self.step)


async def breakfast(menu):
    loop = asyncio.get_running_loop()
    bells = [loop.create_future() for _ in menu]
    for dish, bell in zip(menu, bells):
        Pot(dish(), bell).step()
    for bell in bells:
        await bell


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
