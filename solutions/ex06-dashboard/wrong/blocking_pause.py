# earns: M06
# line: 12
"""time.sleep while the weather is on its way."""

import asyncio
from time import sleep


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    sleep(0.5)
    orders, tips = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
    return {"profile": profile, "orders": orders, "tips": tips, "weather": await weather}
