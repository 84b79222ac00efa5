# earns: ex6-no-return
# line: 8
"""The page is printed."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    orders, tips = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
    print(profile, orders, tips, await weather)
