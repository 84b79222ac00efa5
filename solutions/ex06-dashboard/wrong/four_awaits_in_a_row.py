# earns: M03
# line: 10
"""Everything in turn."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = await get_profile(user)
    orders = await get_orders(profile["id"])
    tips = await get_tips(profile["id"])
    weather = await get_weather()
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}
