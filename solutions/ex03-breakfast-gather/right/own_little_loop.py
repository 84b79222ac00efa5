import asyncio
from time import sleep, time
import collections


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


class Scheduler:
    """Runs coroutines by itself, and asks asyncio only for the next moment at which something is ready."""

    def __init__(self):
        self.ready = collections.deque()
        self.waiting = 0
        self.bell = asyncio.Event()

    def spawn(self, coroutine):
        self.ready.append(coroutine)

    def woken(self, coroutine):
        def wake(_):
            self.waiting -= 1
            self.ready.append(coroutine)
            self.bell.set()

        return wake

    async def run(self):
        while self.ready or self.waiting:
            while self.ready:
                coroutine = self.ready.popleft()
                try:
                    future = coroutine.send(None)
                except StopIteration:
                    continue
                future._asyncio_future_blocking = False
                self.waiting += 1
                future.add_done_callback(self.woken(coroutine))
            if self.waiting:
                self.bell.clear()
                await self.bell.wait()


async def breakfast(menu):
    scheduler = Scheduler()
    for dish in menu:
        scheduler.spawn(dish())
    await scheduler.run()


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
