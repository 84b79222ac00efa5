# earns: M11
# line: 13
"""Sleeps until all should be there."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    orders = asyncio.create_task(get_orders(profile["id"]))
    tips = asyncio.create_task(get_tips(profile["id"]))
    await asyncio.sleep(9)
    return {"profile": profile, "orders": orders.result(), "tips": tips.result(), "weather": weather.result()}
