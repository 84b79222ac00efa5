import asyncio
from time import time

pen = asyncio.Lock()
book = {}


async def ask_baker():
    await asyncio.sleep(3)  # waiting for the answer
    return "bread 4.20"


async def ask_farmer():
    await asyncio.sleep(5)  # waiting for the answer
    return "eggs 2.90"


async def ask_dairy():
    await asyncio.sleep(2)  # waiting for the answer
    return "milk 1.80"


async def ask_and_write(line, ask):
    tag = await ask()
    async with pen:  # one pen for all three
        book[line] = tag
        await asyncio.sleep(0)


async def collect(ask1, ask2, ask3):
    book.clear()
    asks = {"1st": ask1, "2nd": ask2, "3rd": ask3}
    await asyncio.gather(*(ask_and_write(line, ask) for line, ask in asks.items()))
    return [book[line] for line in sorted(book)]


async def main():
    start = time()
    tags = await collect(ask_baker, ask_farmer, ask_dairy)
    print(f"{tags} in {time() - start:.1f} min")


asyncio.run(main())
