# earns: M17
# line: 17
import asyncio


def supplier(minutes, tag):
    async def ask():
        await asyncio.sleep(minutes)
        return tag

    return ask


async def collect(*asks):
    questions = [ask() for ask in asks]
    await asyncio.gather(*questions)
    return [await question for question in questions]


if __name__ == "__main__":
    print(asyncio.run(collect(supplier(3, "bread"), supplier(5, "eggs"), supplier(2, "milk"))))
