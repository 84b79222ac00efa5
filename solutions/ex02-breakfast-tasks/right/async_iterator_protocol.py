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

class Ready:
    def __init__(self, *tasks): self.pending = set(tasks)
    def __aiter__(self): return self

    async def __anext__(self):
        if not self.pending:
            raise StopAsyncIteration
        done, self.pending = await asyncio.wait(self.pending, return_when=asyncio.FIRST_COMPLETED)
        return [task.get_name() for task in done]


async def main():
    async for names in Ready(asyncio.create_task(make_coffee(), name="c"), asyncio.create_task(fry_eggs(), name="e")):
        print(*names)

if __name__ == "__main__":
    asyncio.run(main())
