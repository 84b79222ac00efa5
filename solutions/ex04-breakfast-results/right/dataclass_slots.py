import asyncio
from time import sleep, time
from dataclasses import dataclass, field


async def ask_baker():
    await asyncio.sleep(3)  # waiting for the answer
    return "bread 4.20"


async def ask_farmer():
    await asyncio.sleep(5)  # waiting for the answer
    return "eggs 2.90"


async def ask_dairy():
    await asyncio.sleep(2)  # waiting for the answer
    return "milk 1.80"


@dataclass(order=True)
class Slot:
    place: int
    ask: object = field(compare=False)
    tag: str = field(default="", compare=False)

    async def fill(self):
        self.tag = await self.ask()
        return self


async def collect(ask1, ask2, ask3):
    slots = await asyncio.gather(*(Slot(n, ask).fill() for n, ask in ((3, ask3), (1, ask1), (2, ask2))))
    return [slot.tag for slot in sorted(slots)]


async def main():
    start = time()
    tags = await collect(ask_baker, ask_farmer, ask_dairy)
    print(f"{tags} in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
