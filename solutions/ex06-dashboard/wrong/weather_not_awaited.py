# earns: M02
# line: 11
"""The weather in the dict is a coroutine."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = await get_profile(user)
    orders, tips = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
    return {"profile": profile, "orders": orders, "tips": tips, "weather": get_weather()}
