# earns: M10
# line: 15
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(ask1, ask2, ask3):
    done, pending = await asyncio.wait([ask1(), ask2(), ask3()])
    return [task.result() for task in done]


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
