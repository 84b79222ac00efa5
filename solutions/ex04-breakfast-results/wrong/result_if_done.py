# earns: M11
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(ask1, ask2, ask3):
    tasks = [asyncio.create_task(ask()) for ask in (ask1, ask2, ask3)]
    await tasks[0]
    return [task.result() if task.done() else "no answer" for task in tasks]


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
