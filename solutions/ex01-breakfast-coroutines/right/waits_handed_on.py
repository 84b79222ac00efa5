import asyncio
from time import sleep, time


async def cook(name, *waits):
    sleep(1)
    for minutes in waits:
        await asyncio.sleep(minutes)
    print(f"{name}: ready")


def make_coffee():
    return cook("coffee", 2, 3)  # heat up, then brew


def fry_eggs():
    return cook("eggs", 3)


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
