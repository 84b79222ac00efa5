# earns: E05
# line: 11
"""Orders are asked for by the name of the user."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    orders, tips = await asyncio.gather(get_orders(profile["name"]), get_tips(profile["id"]))
    return {"profile": profile, "orders": orders, "tips": tips, "weather": await weather}
