# earns: M12
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(ask1, ask2, ask3):
    tasks = [asyncio.ensure_future(ask()) for ask in (ask1, ask2, ask3)]
    tags = []
    for task in tasks:
        await task
        tags.append(task)
    return tags


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
