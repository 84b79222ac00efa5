# earns: E09
import asyncio


def world_of(dish):
    return next(cell.cell_contents for cell in dish.__closure__ if type(cell.cell_contents).__name__ == "World")


async def breakfast(menu):
    if not menu:
        return
    world, missing, all_ready = world_of(menu[0]), len(menu), asyncio.Event()
    message = type(world)._ask.__globals__["Ask"]

    def answered(due, answer):
        nonlocal missing
        missing -= answer.last
        if not missing:
            all_ready.set()

    world.answered = answered
    for number, dish in enumerate(menu, 1000):
        world._exchange.tell(message(number, dish.__name__, (), {}, world._trace.place()))
    await all_ready.wait()
