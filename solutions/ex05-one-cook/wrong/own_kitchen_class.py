# earns: M16
# line: 29
import asyncio
from time import sleep, time


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


class Kitchen:
    def work(self, name, minutes):
        sleep(minutes)

    async def wait(self, name, minutes):
        await asyncio.sleep(minutes)

    async def cook(self, name, hands_on, waiting):
        self.work(name, hands_on)
        await self.wait(name, waiting)


async def cook_all(dishes):
    start = time()
    kitchen = Kitchen()
    await asyncio.gather(*(kitchen.cook(*dish) for dish in sorted(dishes, key=lambda dish: -dish[2])))
    return time() - start


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
