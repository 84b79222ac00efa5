# earns: E05
# line: 11
"""Orders are asked for with the profile, not with its id."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    orders, tips = await asyncio.gather(get_orders(profile), get_tips(profile))
    return {"profile": profile, "orders": orders, "tips": tips, "weather": await weather}
