"""A future for each visitor, which the end of the door's task fills."""

import asyncio
from functools import partial


async def museum(visitors, door_opens, arrive, enter):
    loop = asyncio.get_running_loop()
    gates = [loop.create_future() for _ in visitors]

    def open_all(door):
        for gate in gates:
            gate.set_result(None)

    async def visit(arrive, enter, gate):
        await arrive()
        await gate
        await enter()

    door = loop.create_task(door_opens())
    door.add_done_callback(open_all)
    people = [
        loop.create_task(visit(partial(arrive, visitor), partial(enter, visitor), gate))
        for visitor, gate in zip(visitors, gates)
    ]
    while people:
        await people.pop(0)
