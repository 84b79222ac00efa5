import asyncio
from time import sleep, time
from dataclasses import dataclass, field
from time import monotonic


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


@dataclass(order=True, frozen=True)
class Dish:
    longest_first: float = field(init=False, repr=False)
    name: str = field(compare=False)
    hands_on: float = field(compare=False)
    waiting: float = field(compare=False)

    def __post_init__(self):
        object.__setattr__(self, "longest_first", -self.waiting)

    def __await__(self):
        work(self.name, self.hands_on)
        return wait(self.name, self.waiting).__await__()


async def eat(dish):
    return await dish


async def cook_all(dishes):
    begin = monotonic()
    async with asyncio.timeout(59):
        await asyncio.gather(*(eat(dish) for dish in sorted(Dish(*each) for each in dishes)))
    return round(monotonic() - begin, 2)


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
