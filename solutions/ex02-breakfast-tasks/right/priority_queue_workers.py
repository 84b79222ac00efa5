import asyncio
from time import sleep
import itertools

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

async def worker(queue):
    while True:
        *_, dish = await queue.get()
        try:
            await dish()
        finally:
            queue.task_done()


async def main():
    queue, count = asyncio.PriorityQueue(), itertools.count()
    for wait, dish in ((3, fry_eggs), (5, make_coffee)):
        queue.put_nowait((-wait, next(count), dish))
    workers = [asyncio.create_task(worker(queue)) for _ in range(2)]
    await queue.join()
    for w in workers:
        w.cancel()
    await asyncio.gather(*workers, return_exceptions=True)

if __name__ == "__main__":
    asyncio.run(main())
