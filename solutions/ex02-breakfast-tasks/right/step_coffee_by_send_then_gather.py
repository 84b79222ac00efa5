import asyncio
from time import sleep

async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)
    print("coffee: brewing")
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)
    print("eggs: in the pan")
    await asyncio.sleep(3)
    print("eggs: ready")

class Started:
    """Runs a coroutine up to its first pause at once, and the rest when it is awaited."""

    def __init__(self, coro):
        self.coro = coro
        self.first = coro.send(None)

    def __await__(self):
        future = self.first
        future._asyncio_future_blocking = True
        value = None
        while True:
            yield future
            try:
                future = self.coro.send(None)
            except StopIteration as stop:
                return stop.value


async def main():
    coffee = Started(make_coffee())
    eggs = asyncio.create_task(fry_eggs())
    await coffee
    await eggs

if __name__ == "__main__":
    asyncio.run(main())
