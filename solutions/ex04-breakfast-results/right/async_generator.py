import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def answers(tasks):
    for task in tasks:
        yield await task


async def collect(*suppliers):
    tasks = tuple(asyncio.create_task(ask()) for ask in suppliers)
    return [tag async for tag in answers(tasks)]


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
