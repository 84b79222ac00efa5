import asyncio
from time import time


async def ask_baker():
    await asyncio.sleep(3)  # waiting for the answer
    return "bread 4.20"


async def ask_farmer():
    await asyncio.sleep(5)  # waiting for the answer
    return "eggs 2.90"


async def ask_dairy():
    await asyncio.sleep(2)  # waiting for the answer
    return "milk 1.80"


async def numbered(number, ask):
    return number, await ask()


async def collect(ask1, ask2, ask3):
    answers = []
    questions = [numbered(n, ask) for n, ask in enumerate([ask1, ask2, ask3])]
    for next_answer in asyncio.as_completed(questions):
        answers.append(await next_answer)
    answers.sort()
    return [tag for _, tag in answers]


async def main():
    start = time()
    tags = await collect(ask_baker, ask_farmer, ask_dairy)
    print(f"{tags} in {time() - start:.1f} min")


asyncio.run(main())
