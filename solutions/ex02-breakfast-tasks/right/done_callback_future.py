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
    finished = asyncio.get_running_loop().create_future()
    tasks = {asyncio.create_task(make_coffee()), asyncio.create_task(fry_eggs())}

    def one_less(task):
        tasks.discard(task)
        if not tasks:
            finished.set_result(None)

    for task in tuple(tasks):
        task.add_done_callback(one_less)
    await finished

if __name__ == "__main__":
    asyncio.run(main())
