"""An exit stack awaits the weather, whatever happens before."""

import asyncio
from contextlib import AsyncExitStack


async def page(get_profile, get_orders, get_tips, get_weather, user):
    async with AsyncExitStack() as stack:
        weather = asyncio.create_task(get_weather())
        stack.push_async_callback(asyncio.wait, [weather])
        profile = await get_profile(user)
        tips = asyncio.create_task(get_tips(profile["id"]))
        orders = await get_orders(profile["id"])
        shown = {"profile": profile, "orders": orders, "tips": await tips}
    shown["weather"] = weather.result()
    return shown
