# earns: E04
# line: 24
import asyncio
from time import sleep, time
from concurrent.futures import ProcessPoolExecutor


async def make_coffee():
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def breakfast(menu):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor() as pool:
        for dish in menu:
            await loop.run_in_executor(pool, asyncio.run, dish())


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
