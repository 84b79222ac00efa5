import asyncio
from time import sleep, time
import contextvars


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


chef = contextvars.ContextVar("chef", default="nobody")


async def cook(dish):
    print(chef.get(), "cooks", dish.__name__)
    await dish()


async def breakfast(menu):
    tasks = []
    for number, dish in enumerate(menu):
        context = contextvars.copy_context()
        context.run(chef.set, f"chef {number}")
        tasks.append(asyncio.create_task(cook(dish), context=context))
    for task in tasks:
        await task


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
