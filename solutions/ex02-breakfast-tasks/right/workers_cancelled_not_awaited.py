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

async def worker(queue):
    while True:
        await (await queue.get())()
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(make_coffee)
    queue.put_nowait(fry_eggs)
    async with asyncio.timeout(20):
        workers = [asyncio.create_task(worker(queue)) for _ in range(2)]
        await queue.join()
    for w in workers:
        w.cancel()

if __name__ == "__main__":
    asyncio.run(main())
