# earns: M14
import asyncio
from time import sleep, time

real_sleep = asyncio.sleep
asyncio.sleep = lambda minutes: real_sleep(minutes / 10)


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
