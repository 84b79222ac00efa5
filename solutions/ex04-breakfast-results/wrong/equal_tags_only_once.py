# earns: ex4-other-value
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(*asks):
    tags = []
    for tag in await asyncio.gather(*(ask() for ask in asks)):
        if tag not in tags:
            tags.append(tag)
    return tags


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
