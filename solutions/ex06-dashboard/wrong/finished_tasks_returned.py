# earns: M12
# line: 14
"""The tasks are done, and stand in the page themselves."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    orders = asyncio.create_task(get_orders(profile["id"]))
    tips = asyncio.create_task(get_tips(profile["id"]))
    await asyncio.wait([weather, orders, tips])
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}
