# earns: ex4-other-value
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(ask1, ask2, ask3):
    a, b, c = await asyncio.gather(ask1(), ask2(), ask3())
    return f"{a}, {b}, {c}"


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
