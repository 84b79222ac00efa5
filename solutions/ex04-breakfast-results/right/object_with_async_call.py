import asyncio


class Shopper:
    async def __call__(self, ask1, ask2, ask3):
        one, two, three = map(asyncio.ensure_future, (ask1(), ask2(), ask3()))
        await asyncio.wait({one, two, three}, timeout=60)
        return one.result(), two.result(), three.result()


collect = Shopper()
