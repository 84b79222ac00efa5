# earns: M09
# line: 6
"""crunch is a plain function; its number cannot be awaited."""

async def crunch_all(blocks, crunch, beat):
    return [await crunch(block) for block in blocks]
