import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(ask1, ask2, ask3):
    loop = asyncio.get_running_loop()
    tasks = {ask: loop.create_task(ask()) for ask in (ask1, ask2, ask3)}
    tags = {ask: await task for ask, task in tasks.items()}
    return list(tags.values())


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
