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

class Kitchen(asyncio.TaskGroup):
    def __init__(self):
        super().__init__()
        self.dishes = []

    def cook(self, dish):
        self.dishes.append(self.create_task(dish(), name=dish.__name__))
        return self

    async def __aexit__(self, *exc):
        result = await super().__aexit__(*exc)
        print("all ready", [task.get_name() for task in self.dishes])
        return result


async def main():
    async with Kitchen() as kitchen:
        kitchen.cook(make_coffee).cook(fry_eggs)

if __name__ == "__main__":
    asyncio.run(main())
