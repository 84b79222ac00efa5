# earns: ex6-missed
# line: 8
"""Nobody asks for tips."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    orders = await get_orders(profile["id"])
    return {"profile": profile, "orders": orders, "tips": [], "weather": await weather}
