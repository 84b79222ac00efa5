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

def factory(loop, coro, **kwargs):
    task = asyncio.Task(coro, loop=loop, **kwargs)
    task.add_done_callback(lambda t: print("done:", t.get_coro().__name__))
    return task


async def main():
    asyncio.get_running_loop().set_task_factory(factory)
    await asyncio.gather(make_coffee(), fry_eggs())

if __name__ == "__main__":
    asyncio.run(main())
