# earns: M39
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(*asks):
    tasks = [asyncio.create_task(ask()) for ask in asks]
    tags = []
    while tasks:
        tags.append(await tasks.pop())
    return tags


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
