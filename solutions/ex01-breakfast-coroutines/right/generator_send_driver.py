import asyncio
from time import sleep


class Recipe:
    """Its steps are a plain generator: numbers of minutes to wait."""

    def __init__(self, steps):
        self.steps = steps

    def __call__(self):
        return self.run()

    async def run(self):
        for minutes in self.steps():
            await asyncio.sleep(minutes)


@Recipe
def make_coffee():
    sleep(1)
    yield 5
    print("coffee: ready")


@Recipe
def fry_eggs():
    sleep(1)
    yield 3
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
