# earns: E03
# line: 15
import asyncio
from time import sleep, time


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_egg():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    start = time()
    await asyncio.gather(make_coffee(), fry_egg())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
