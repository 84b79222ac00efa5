# earns: M03
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def answers(asks):
    for ask in asks:
        yield await ask()


async def collect(*asks):
    return [tag async for tag in answers(asks)]


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
