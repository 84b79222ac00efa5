# earns: M03
"""One visitor after the other."""

async def museum(visitors, door_opens, arrive, enter):
    await door_opens()
    for visitor in visitors:
        await arrive(visitor)
        await enter(visitor)
