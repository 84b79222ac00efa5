# earns: M20
# line: 12
"""Looks every turn whether the profile is there."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = asyncio.create_task(get_profile(user))
    weather = asyncio.create_task(get_weather())
    while not profile.done():
        await asyncio.sleep(0)
    profile = profile.result()
    orders, tips = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
    return {"profile": profile, "orders": orders, "tips": tips, "weather": await weather}
