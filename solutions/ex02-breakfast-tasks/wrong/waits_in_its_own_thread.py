# earns: M06
# line: 28
import asyncio
from time import sleep, time


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
    loop = asyncio.get_running_loop()
    coffee = asyncio.run_coroutine_threadsafe(make_coffee(), loop)
    eggs = asyncio.run_coroutine_threadsafe(fry_eggs(), loop)
    coffee.result()
    eggs.result()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
