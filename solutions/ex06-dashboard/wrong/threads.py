# earns: M13
"""Each request in a thread with a loop of its own."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = await get_profile(user)
    orders, tips, weather = await asyncio.gather(
        asyncio.to_thread(lambda: asyncio.run(get_orders(profile["id"]))),
        asyncio.to_thread(lambda: asyncio.run(get_tips(profile["id"]))),
        get_weather(),
    )
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}
