"""Orders are handled in three steps, all at once, and each task has the id of its own order in its context."""

import asyncio
from contextvars import ContextVar
from time import time

STEPS = ("check", "pack", "send")

current = ContextVar("current")  # the order that is being handled, in each task its own


def write(log, line):
    log(current.get(), line)


async def handle(request, step, log):
    current.set(request)
    for name in STEPS:
        write(log, await step(request, name))


async def handle_all(requests, step, log):
    await asyncio.gather(*(handle(request, step, log) for request in requests))


async def step_in_the_store(request, name):
    await asyncio.sleep(2 if name == "check" and request == "order 17" else 1)  # waiting for the store
    return f"{name} of {request} is done"


async def main():
    start = time()
    await handle_all(["order 17", "order 18"], step_in_the_store, lambda *entry: print(*entry, sep=": "))
    print(f"after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
