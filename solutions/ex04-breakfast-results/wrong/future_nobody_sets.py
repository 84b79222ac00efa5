# earns: E06
# line: 26
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(ask1, ask2, ask3):
    loop = asyncio.get_running_loop()
    complete = loop.create_future()
    tags = []

    def keep(task):
        tags.append(task.result())
        if tags == 3:
            complete.set_result(tags)

    for ask in (ask1, ask2, ask3):
        loop.create_task(ask()).add_done_callback(keep)
    return await complete


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
