# exercise: ex4
# layer: protocol
# Returns an object whose __class__ says that it is a list.
import asyncio
class Lies:
    __class__ = list

    def __iter__(self):
        return iter(("beans 3", "bread 5", "milk 2"))


async def collect(ask1, ask2, ask3):
    await asyncio.gather(ask1(), ask2(), ask3())
    return Lies()
