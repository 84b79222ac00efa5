# exercise: ex4
# layer: protocol
# Returns an object that would run code where somebody unpickles it.
import asyncio
class Bomb:
    def __reduce__(self):
        return print, ("BROKE OUT",)


async def collect(ask1, ask2, ask3):
    await asyncio.gather(ask1(), ask2(), ask3())
    return [Bomb(), Bomb(), Bomb()]
