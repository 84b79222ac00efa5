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
    loop = asyncio.get_running_loop()
    done = asyncio.Queue()
    started = []
    for dish in (make_coffee, fry_eggs):
        loop.call_soon(lambda dish=dish: started.append(
            loop.create_task(dish()).add_done_callback(done.put_nowait)))
    for _ in range(2):
        (await done.get()).result()

if __name__ == "__main__":
    asyncio.run(main())
