import asyncio
from time import sleep, time


def dish(name, work, wait):
    async def cook():
        sleep(work)
        await asyncio.sleep(wait)
        print(f"{name}: ready")

    return cook


make_coffee, fry_eggs = dish("coffee", 1, 5), dish("eggs", 1, 3)


async def main():
    start = time()
    both = {dish: asyncio.create_task(dish()) for dish in (make_coffee, fry_eggs)}
    await asyncio.wait(both.values())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
