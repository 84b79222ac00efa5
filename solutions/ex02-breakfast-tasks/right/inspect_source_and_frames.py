import asyncio
from time import sleep
import inspect, sys, gc

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

def whoami():
    return sys._getframe(1).f_code.co_name


async def main():
    print(whoami(), inspect.currentframe().f_lineno)
    print(inspect.getsource(make_coffee))
    async with asyncio.TaskGroup() as g:
        g.create_task(make_coffee())
        g.create_task(fry_eggs())
    gc.collect()
    print([t.get_name() for t in asyncio.all_tasks()])

if __name__ == "__main__":
    asyncio.run(main())
