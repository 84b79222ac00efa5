# earns: E05
# line: 14
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(asks):
    return list(await asyncio.gather(*(ask() for ask in asks)))


if __name__ == "__main__":
    print(asyncio.run(collect([supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk")])))
