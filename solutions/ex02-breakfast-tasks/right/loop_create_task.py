import asyncio
from time import sleep


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
    loop = asyncio.get_running_loop()
    start = loop.time()
    coffee = loop.create_task(make_coffee(), name="coffee")
    eggs = loop.create_task(fry_eggs(), name="eggs")
    await eggs  # done first, but any order of waiting is fine
    await coffee
    print(f"breakfast is ready in {loop.time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
