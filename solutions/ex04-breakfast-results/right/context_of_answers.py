import asyncio
from time import sleep, time
import contextvars


async def ask_baker():
    await asyncio.sleep(3)  # waiting for the answer
    return "bread 4.20"


async def ask_farmer():
    await asyncio.sleep(5)  # waiting for the answer
    return "eggs 2.90"


async def ask_dairy():
    await asyncio.sleep(2)  # waiting for the answer
    return "milk 1.80"


answers = contextvars.ContextVar("answers")


async def note(name, ask):
    answers.get()[name] = await ask()


async def collect(ask1, ask2, ask3):
    answers.set({})
    asks = {"one": ask1, "two": ask2, "three": ask3}
    await asyncio.gather(*(note(name, ask) for name, ask in asks.items()))
    return [answers.get()[name] for name in asks]


async def main():
    start = time()
    tags = await collect(ask_baker, ask_farmer, ask_dairy)
    print(f"{tags} in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
