"""The answers of a service: a call begins every 1/r seconds, whether the others are done or not."""

import asyncio
from time import time


async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch(item)))
        await asyncio.sleep(1 / r)
    return await asyncio.gather(*tasks)


LENGTHS = {"a": 2, "b": 0.5, "c": 1.5, "d": 3, "e": 1}


async def main():
    start = time()

    async def ask_service(item):
        print(f"{time() - start:.1f} s: {item} begins")
        await asyncio.sleep(LENGTHS[item])  # waiting for the answer
        return item.upper()

    print(await call_all(ask_service, list(LENGTHS), 2))
    print(f"ready after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
