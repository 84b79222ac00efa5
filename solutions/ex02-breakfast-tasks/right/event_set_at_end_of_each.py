"""Each dish sets an event as its very last act; main waits for both events."""
import asyncio
from time import sleep

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

async def main():
    done = {}

    async def then(dish, event):
        await dish()
        event.set()

    tasks = []
    for dish in (make_coffee, fry_eggs):
        done[dish] = asyncio.Event()
        tasks.append(asyncio.create_task(then(dish, done[dish])))
    for event in done.values():
        await event.wait()

if __name__ == "__main__":
    asyncio.run(main())
