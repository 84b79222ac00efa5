"""A beat before each block, and an awaitable of its own that gives the loop its turn."""


class Turn:
    def __await__(self):
        yield


async def crunch_all(blocks, crunch, beat):
    turn = Turn()

    async def step(block):
        beat()
        number = crunch(block)
        await turn
        return number

    return tuple([await step(block) for block in blocks])
