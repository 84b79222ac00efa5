import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(ask1, ask2, ask3):
    place = {asyncio.create_task(ask()): i for i, ask in enumerate([ask1, ask2, ask3])}
    tags = [None, None, None]
    waiting = set(place)
    while waiting:
        answered, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in answered:
            tags[place[task]] = task.result()
    return tags


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
