import asyncio
from time import sleep
async def cook(*steps, wait, **_):
    [sleep(m) for m in steps]
    return (waited := wait) and await asyncio.sleep(waited)
async def make_coffee(*a, **k): return await cook(*[.5, .5], **{"wait": 5})
async def fry_eggs(*a, **k): return await cook(*(1,), **dict(wait=3))
async def main(*a): return (c := await make_coffee(), e := await fry_eggs())
if __name__ == "__main__":
    asyncio.run(main())
