# earns: ex6-other-value
# line: 12
"""The four answers in a list."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    orders, tips = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
    return [profile, orders, tips, {"weather": await weather}]
