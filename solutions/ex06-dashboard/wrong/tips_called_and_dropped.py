# earns: M02
# line: 12
"""The tips are called, and nobody awaits them."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    tips = []
    get_tips(profile["id"])
    orders = await get_orders(profile["id"])
    return {"profile": profile, "orders": orders, "tips": tips, "weather": await weather}
