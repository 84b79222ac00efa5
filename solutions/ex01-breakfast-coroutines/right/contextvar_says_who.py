import asyncio
from contextvars import ContextVar
from time import sleep

dish: ContextVar[str] = ContextVar("dish", default="somebody")


def say(words):
    print(f"{dish.get()}: {words}")


async def make_coffee():
    dish.set("coffee")
    sleep(1)
    say("brewing")
    await asyncio.sleep(5)
    say("ready")


async def fry_eggs():
    dish.set("eggs")
    sleep(1)
    say("in the pan")
    await asyncio.sleep(3)
    say("ready")


async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
