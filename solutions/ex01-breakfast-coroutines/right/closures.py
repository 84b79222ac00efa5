import asyncio
from time import sleep, time


def dish(name, work, wait):
    async def cook():
        sleep(work)
        await asyncio.sleep(wait)
        print(f"{name}: ready")

    return cook


make_coffee = dish("coffee", 1, 5)
fry_eggs = dish("eggs", 1, 3)


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
