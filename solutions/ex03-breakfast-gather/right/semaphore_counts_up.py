import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def breakfast(menu):
    plates = asyncio.Semaphore(0)

    async def serve(dish):
        await dish()
        plates.release()

    tasks = set()
    for dish in menu:
        task = asyncio.create_task(serve(dish))
        tasks.add(task)
        task.add_done_callback(tasks.discard)
    for _ in menu:
        await plates.acquire()


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
