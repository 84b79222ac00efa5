import asyncio
import time


async def make_coffee():
    print("coffee: measuring the ingredients")
    time.sleep(1)
    await asyncio.sleep(delay=5)
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    time.sleep(1)
    await asyncio.sleep(delay=3)
    print("eggs: ready")


async def main():
    start = time.perf_counter()
    for dish in make_coffee, fry_eggs:
        await dish()
    print(f"breakfast is ready in {time.perf_counter() - start:.1f} min")


if __name__ == "__main__":
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(main())
    finally:
        loop.close()
