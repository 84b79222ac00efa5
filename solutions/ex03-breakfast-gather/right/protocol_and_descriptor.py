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


class Cooked:
    """A descriptor that begins its dish when it is first read."""

    def __get__(self, owner, cls):
        owner.__dict__["cooked"] = asyncio.ensure_future(owner.dish())
        return owner.__dict__["cooked"]


class Order:
    cooked = Cooked()

    def __init__(self, dish):
        self.dish = dish


async def breakfast(menu):
    orders = [Order(dish) for dish in menu]
    for future in [order.cooked for order in orders]:
        await future


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
