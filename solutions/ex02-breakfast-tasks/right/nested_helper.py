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
    ready_at = {}

    async def cook(name, dish):
        await dish()
        ready_at[name] = time() - start

    await asyncio.gather(cook("coffee", make_coffee), cook("eggs", fry_eggs))
    print(f"breakfast is ready in {max(ready_at.values()):.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
