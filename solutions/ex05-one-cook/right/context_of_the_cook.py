import asyncio
from time import sleep, time
import contextvars


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


done_at = contextvars.ContextVar("done_at", default=0)


async def cook_all(dishes):
    async def cook(name, hands_on, waiting):
        work(name, hands_on)
        await wait(name, waiting)
        return done_at.get() + waiting

    tasks = []
    for name, hands_on, waiting in sorted(dishes, key=lambda dish: -dish[2]):
        done_at.set(done_at.get() + hands_on)
        tasks.append(asyncio.create_task(cook(name, hands_on, waiting), context=contextvars.copy_context()))
    return max([await task for task in tasks], default=0)


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
