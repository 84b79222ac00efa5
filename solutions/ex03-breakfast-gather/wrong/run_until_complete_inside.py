# earns: M08
# line: 9
import asyncio


async def breakfast(menu):
    loop = asyncio.get_event_loop()
    tasks = [loop.create_task(dish()) for dish in menu]
    loop.run_until_complete(asyncio.gather(*tasks))


async def toast():
    await asyncio.sleep(2)


if __name__ == "__main__":
    asyncio.run(breakfast([toast]))
