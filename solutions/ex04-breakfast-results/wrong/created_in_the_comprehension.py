# earns: M05
# line: 15
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(*asks):
    return [await asyncio.create_task(ask()) for ask in asks]


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
