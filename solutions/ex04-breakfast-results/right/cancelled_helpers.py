# remark: M31
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
    questions, answers = asyncio.Queue(), asyncio.PriorityQueue()

    async def caller():
        while True:
            place, ask = await questions.get()
            answers.put_nowait((place, await ask()))
            questions.task_done()

    callers = [asyncio.create_task(caller()) for _ in range(3)]
    for pair in enumerate((ask1, ask2, ask3)):
        await questions.put(pair)
    await questions.join()
    for each in callers:
        each.cancel()
    return [answers.get_nowait()[1] for _ in range(3)]


async def main():
    start = time()
    tags = await collect(ask_baker, ask_farmer, ask_dairy)
    print(f"{tags} in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
