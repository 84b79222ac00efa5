import asyncio
from time import sleep
import heapq

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

async def main(*, order=()):
    todo = asyncio.PriorityQueue()
    todo.put_nowait((-5, make_coffee))
    todo.put_nowait((-3, fry_eggs))
    while not todo.empty():
        _, dish = await todo.get()
        await dish()
        todo.task_done()
    await todo.join()

if __name__ == "__main__":
    asyncio.run(main())
