import asyncio
import functools
from time import sleep, time


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        start = time()
        try:
            return await function(*args, **kwargs)
        finally:
            print(f"{function.__name__}: {time() - start:.1f} min")

    return wrapper


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


@timed
async def breakfast(menu):
    await asyncio.gather(*[timed(cook)() for cook in menu])


if __name__ == "__main__":
    start = time()
    asyncio.run(breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3), dish("toast", 1, 2)]))
    print(f"breakfast is ready in {time() - start:.1f} min")
