# earns: ex6-weather-late
# line: 11
"""Weather is asked when all else is there."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = await get_profile(user)
    orders, tips = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
    return {"profile": profile, "orders": orders, "tips": tips, "weather": await get_weather()}
