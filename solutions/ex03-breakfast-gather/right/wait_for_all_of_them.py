import asyncio


async def breakfast(menu):
    if not menu:
        return
    tasks = {asyncio.create_task(dish()) for dish in menu}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.ALL_COMPLETED)
    assert not pending
    print(f"{len(done)} dishes are ready")


async def cereal():
    await asyncio.sleep(1)


if __name__ == "__main__":
    with asyncio.Runner() as runner:
        runner.run(breakfast([cereal]))
