# earns: ex6-weather-late
# line: 10
"""Weather is gathered with what needs the profile."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = await get_profile(user)
    orders, tips, weather = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]), get_weather())
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}
