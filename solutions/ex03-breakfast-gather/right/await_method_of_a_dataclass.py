import asyncio
from time import sleep, time
from dataclasses import dataclass, field


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


@dataclass
class breakfast:
    """`await breakfast(menu)` cooks it."""

    menu: list
    tasks: list = field(default_factory=list)

    def __await__(self):
        self.tasks = [asyncio.create_task(dish()) for dish in self.menu]
        for task in self.tasks:
            yield from task
        return len(self.tasks)


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
