import asyncio
from time import sleep, time


async def ask_baker():
    await asyncio.sleep(3)  # waiting for the answer
    return "bread 4.20"


async def ask_farmer():
    await asyncio.sleep(5)  # waiting for the answer
    return "eggs 2.90"


async def ask_dairy():
    await asyncio.sleep(2)  # waiting for the answer
    return "milk 1.80"


async def collect(ask1, ask2, ask3):
    loop = asyncio.get_running_loop()
    result = loop.create_future()
    tags = {}

    def keep(place):
        def kept(task):
            tags[place] = task.result()
            if len(tags) == 3:
                result.set_result([tags[n] for n in range(3)])

        return kept

    for place, ask in enumerate((ask1, ask2, ask3)):
        loop.create_task(ask()).add_done_callback(keep(place))
    return await result


async def main():
    start = time()
    tags = await collect(ask_baker, ask_farmer, ask_dairy)
    print(f"{tags} in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
