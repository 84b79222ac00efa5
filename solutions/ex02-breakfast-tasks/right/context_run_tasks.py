import asyncio
from time import sleep
import contextvars

async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)
    print("coffee: brewing")
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)
    print("eggs: in the pan")
    await asyncio.sleep(3)
    print("eggs: ready")

plate = contextvars.ContextVar("plate", default="none")


async def main():
    context = contextvars.copy_context()
    context.run(plate.set, "blue")
    coffee = asyncio.create_task(make_coffee(), context=context)
    eggs = contextvars.copy_context().run(asyncio.create_task, fry_eggs())
    for task in (eggs, coffee):
        await task
    assert plate.get() == "none" and context[plate] == "blue"

if __name__ == "__main__":
    asyncio.run(main())
