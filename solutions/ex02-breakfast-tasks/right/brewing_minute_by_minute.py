import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)
    for minute in range(1, 6):
        await asyncio.sleep(1)
        print("coffee:", "ready" if minute == 5 else f"{minute} of 5")


async def fry_eggs():
    sleep(1)
    for _ in range(3):
        await asyncio.sleep(1)
    print("eggs: ready")


async def main():
    start = time()
    await asyncio.gather(make_coffee(), fry_eggs())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
