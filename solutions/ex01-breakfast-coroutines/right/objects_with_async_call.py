import asyncio
import time
from dataclasses import dataclass


@dataclass
class Dish:
    name: str
    hands_on: float
    waiting: float

    async def __call__(self):
        time.sleep(self.hands_on)
        await asyncio.sleep(self.waiting)
        print(self.name + ": ready")


make_coffee = Dish("coffee", 1, 5)
fry_eggs = Dish("eggs", 1, 3)


async def main():
    for dish in (make_coffee, fry_eggs):
        await dish()


if __name__ == "__main__":
    asyncio.run(main())
