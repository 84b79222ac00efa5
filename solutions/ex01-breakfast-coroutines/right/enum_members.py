import asyncio
import enum
from time import sleep


class Dish(enum.Enum):
    COFFEE = (1, 5)
    EGGS = (1, 3)

    async def __call__(self):
        work, wait = self.value
        sleep(work)
        await asyncio.sleep(wait)
        print(f"{self.name}: ready")


make_coffee, fry_eggs = Dish


async def main():
    for dish in Dish:
        await dish()

if __name__ == "__main__":
    asyncio.run(main())
