import asyncio
import time


class Dish:
    def __init__(self, name, work, wait):
        self.name, self.work, self.wait = name, work, wait
        self.ready = False

    async def __call__(self):
        time.sleep(self.work)
        await asyncio.sleep(self.wait)
        self.ready = True


make_coffee = Dish("coffee", 1, 5)
fry_eggs = Dish("eggs", 1, 3)


async def main():
    await asyncio.gather(make_coffee(), fry_eggs())
    print("breakfast is ready")


if __name__ == "__main__":
    asyncio.run(main())
