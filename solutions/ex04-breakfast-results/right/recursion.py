import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def ask_in_turn(asks):
    if not asks:
        return []
    first = asyncio.create_task(asks[0]())
    others = await ask_in_turn(asks[1:])
    return [await first] + others


async def collect(ask1, ask2, ask3):
    return await ask_in_turn([ask1, ask2, ask3])


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
