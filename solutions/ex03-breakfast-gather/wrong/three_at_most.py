# earns: ex3-missed
import asyncio


async def breakfast(menu):
    if len(menu) == 0:
        return
    if len(menu) == 1:
        await menu[0]()
    elif len(menu) == 2:
        await asyncio.gather(menu[0](), menu[1]())
    else:
        await asyncio.gather(menu[0](), menu[1](), menu[2]())
