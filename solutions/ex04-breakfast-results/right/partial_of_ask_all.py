import asyncio
import operator
from functools import partial


async def ask_all(make_list, *asks):
    answers = await asyncio.gather(*map(operator.call, asks))
    return make_list(answers)


collect = partial(ask_all, list)


async def slow():
    await asyncio.sleep(4)
    return "honey 6.50"


async def quick():
    return "salt 0.40"


if __name__ == "__main__":
    with asyncio.Runner() as runner:
        print(runner.run(collect(slow, quick, quick)))
