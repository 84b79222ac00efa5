import asyncio
from functools import wraps
from time import perf_counter


def with_clock(coroutine_function):
    @wraps(coroutine_function)
    async def clocked(*args):
        start = perf_counter()
        result = await coroutine_function(*args)
        print(f"{coroutine_function.__name__} took {perf_counter() - start:.1f}")
        return result

    return clocked


@with_clock
async def collect(ask1, ask2, ask3):
    asks = map(with_clock, (ask1, ask2, ask3))
    return [*await asyncio.gather(*(ask() for ask in asks))]
