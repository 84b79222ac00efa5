import asyncio
from time import sleep, time
import functools


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


def patient(tries):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for attempt in range(tries):
                try:
                    return await function(*args, **kwargs)
                except OSError:
                    if attempt == tries - 1:
                        raise

        return wrapper

    return decorate


@patient(tries=3)
async def breakfast(menu):
    try:
        async with asyncio.TaskGroup() as group:
            [group.create_task(dish()) for dish in menu]
    except* ValueError as errors:
        print(errors.exceptions)


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
