# earns: E04
# line: 22
import asyncio, gc
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
    ex = next(o for o in gc.get_objects() if type(o).__name__ == "Exchange")
    space = type(ex).tell.__globals__
    import sys
    M = sys.modules.get("grader.protocol.messages")
    Place = space["Place"]
    Entered = next(c for c in gc.get_objects() if isinstance(c, type) and c.__name__ == "Entered")
    Left = next(c for c in gc.get_objects() if isinstance(c, type) and c.__name__ == "Left")
    for n, (name, line) in enumerate((("make_coffee", 5), ("fry_eggs", 13)), 900):
        ex.tell(Entered(n, name, line, Place(1, ())))
    await asyncio.sleep(6)
    for n in (900, 901):
        ex.tell(Left(n, "returned"))

if __name__ == "__main__":
    asyncio.run(main())
