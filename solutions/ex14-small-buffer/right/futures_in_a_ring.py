"""B futures in a ring: the reader fills the next, the writer empties the oldest and lays a new one."""
import asyncio
async def copy(read, write, B):
    loop = asyncio.get_running_loop()
    filled = [loop.create_future() for _ in range(B)]
    empty = [loop.create_future() for _ in range(B)]
    for place in empty:
        place.set_result(None)

    async def reading():
        n = 0
        while True:
            line = await read()
            await empty[n % B]
            empty[n % B] = loop.create_future()
            filled[n % B].set_result(line)
            if line is None:
                return
            n += 1

    async def writing():
        n = 0
        while (line := await filled[n % B]) is not None:
            filled[n % B] = loop.create_future()
            empty[n % B].set_result(None)
            await write(line)
            n += 1

    await asyncio.gather(writing(), reading())
