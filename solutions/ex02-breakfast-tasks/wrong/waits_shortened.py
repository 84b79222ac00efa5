# earns: M14
# line: 7
import asyncio
from time import sleep, time


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)
    print("coffee: brewing")
    await asyncio.sleep(2)
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)
    print("eggs: in the pan")
    await asyncio.sleep(2)
    print("eggs: ready")


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
