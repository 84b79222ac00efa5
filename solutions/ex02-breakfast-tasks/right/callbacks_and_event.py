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
    left = {make_coffee, fry_eggs}
    all_ready = asyncio.Event()
    tasks = []

    def one_ready(task, dish):
        left.discard(dish)
        if not left:
            all_ready.set()

    for dish in (make_coffee, fry_eggs):
        task = asyncio.create_task(dish())
        task.add_done_callback(lambda task, dish=dish: one_ready(task, dish))
        tasks.append(task)
    await all_ready.wait()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
