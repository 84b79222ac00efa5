# earns: E09
import asyncio


def world_of(dish):
    return next(cell.cell_contents for cell in dish.__closure__ if type(cell.cell_contents).__name__ == "World")


async def breakfast(menu):
    if menu:
        world_of(menu[0])._ask("champagne", (), {})
    await asyncio.gather(*(dish() for dish in menu))
