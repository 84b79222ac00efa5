import asyncio
import contextvars
from time import sleep, time

plate = contextvars.ContextVar("plate")


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


async def serve(dish, name):
    plate.set(name)
    await dish()
    print("on the", plate.get(), "plate")


async def main():
    start = time()
    red = asyncio.create_task(serve(make_coffee, "red"))
    blue = asyncio.create_task(serve(fry_eggs, "blue"), context=contextvars.copy_context())
    await red
    await blue
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
