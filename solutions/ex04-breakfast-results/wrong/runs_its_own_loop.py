# earns: M01
# line: 10
import asyncio


async def ask_all(asks):
    return await asyncio.gather(*(ask() for ask in asks))


def collect(ask1, ask2, ask3):
    return asyncio.run(ask_all([ask1, ask2, ask3]))


async def ask_baker():
    await asyncio.sleep(3)
    return "bread 4.20"


if __name__ == "__main__":
    print(collect(ask_baker, ask_baker, ask_baker))
