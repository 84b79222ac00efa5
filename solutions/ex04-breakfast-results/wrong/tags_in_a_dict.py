# earns: ex4-other-value
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(ask1, ask2, ask3):
    asks = {"baker": ask1, "farmer": ask2, "dairy": ask3}
    tasks = {name: asyncio.create_task(ask()) for name, ask in asks.items()}
    return {name: await task for name, task in tasks.items()}


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
