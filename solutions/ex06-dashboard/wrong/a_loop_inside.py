# earns: M08
# line: 9
"""asyncio.run in the coroutine."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = asyncio.run(get_profile(user))
    orders, tips = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
    return {"profile": profile, "orders": orders, "tips": tips, "weather": await get_weather()}
