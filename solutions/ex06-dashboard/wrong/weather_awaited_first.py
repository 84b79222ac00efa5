# earns: ex6-weather-first
# line: 9
"""Weather is awaited before anything else begins."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = await get_weather()
    profile = await get_profile(user)
    orders, tips = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}
