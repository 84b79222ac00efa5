# earns: M03
# line: 12
"""Tips wait for the orders."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    orders = await get_orders(profile["id"])
    tips = await get_tips(profile["id"])
    return {"profile": profile, "orders": orders, "tips": tips, "weather": await weather}
