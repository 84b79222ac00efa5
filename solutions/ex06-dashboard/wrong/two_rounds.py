# earns: ex6-parts-late
# line: 10
"""Profile and weather in one gather: the parts wait for both."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile, weather = await asyncio.gather(get_profile(user), get_weather())
    orders, tips = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}
