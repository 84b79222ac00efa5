import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def breakfast(menu):
    async with asyncio.timeout(3600):
        return [await task for task in [asyncio.create_task(dish()) for dish in menu]]


class App:
    def main(self):
        with asyncio.Runner(debug=True) as runner:
            runner.run(breakfast([make_coffee, fry_eggs]))
            runner.run(breakfast([]))


App().main()
