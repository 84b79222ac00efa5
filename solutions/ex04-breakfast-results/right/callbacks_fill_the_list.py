import asyncio
from functools import partial


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(ask1, ask2, ask3):
    tags = ["", "", ""]
    missing = 3
    complete = asyncio.Event()

    def keep(place, task):
        nonlocal missing
        tags[place] = task.result()
        missing -= 1
        if missing == 0:
            complete.set()

    for place, ask in enumerate((ask1, ask2, ask3)):
        task = asyncio.create_task(ask())
        task.add_done_callback(partial(keep, place))
    await complete.wait()
    return tags


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
