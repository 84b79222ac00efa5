import asyncio
from time import sleep, time


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


class Breakfast:
    def __init__(self, *dishes):
        self.dishes = dishes

    def __await__(self):
        tasks = [asyncio.create_task(dish()) for dish in self.dishes]
        for task in tasks:
            yield from task
        return len(tasks)


async def main():
    start = time()
    print(await Breakfast(make_coffee, fry_eggs), "plates")
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
