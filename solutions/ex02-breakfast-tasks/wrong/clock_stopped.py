# earns: M03
# line: 22
import asyncio
import time


async def make_coffee():
    time.sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    time.sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    begun = time.time()
    time.time = time.monotonic = time.perf_counter = lambda: begun + 6
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time.time() - begun:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
