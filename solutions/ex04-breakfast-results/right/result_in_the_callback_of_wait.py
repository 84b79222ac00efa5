import asyncio
from time import sleep, time
import functools


async def ask_baker():
    await asyncio.sleep(3)  # waiting for the answer
    return "bread 4.20"


async def ask_farmer():
    await asyncio.sleep(5)  # waiting for the answer
    return "eggs 2.90"


async def ask_dairy():
    await asyncio.sleep(2)  # waiting for the answer
    return "milk 1.80"


async def collect(*asks):
    tags = dict.fromkeys(asks)
    for ask in tags:
        task = asyncio.create_task(ask())
        task.add_done_callback(functools.partial(lambda ask, task: tags.update({ask: task.result()}), ask))
        tags[ask] = task
    await asyncio.wait(list(tags.values()))
    await asyncio.sleep(0)
    return list(tags.values())


async def main():
    start = time()
    tags = await collect(ask_baker, ask_farmer, ask_dairy)
    print(f"{tags} in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
