# earns: M15
# line: 10
import asyncio
from time import sleep, time


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)
    print("Coffee: ready")
    await asyncio.sleep(5)


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)
    print("Eggs: ready")
    await asyncio.sleep(3)


async def main():
    start = time()
    await asyncio.gather(make_coffee(), fry_eggs())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
