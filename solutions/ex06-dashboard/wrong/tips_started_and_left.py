# earns: M11
# line: 11
"""The tips are a task that is still running at the end."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = await get_profile(user)
    tips = []
    asyncio.create_task(get_tips(profile["id"])).add_done_callback(lambda task: tips.extend(task.result()))
    orders, weather = await asyncio.gather(get_orders(profile["id"]), get_weather())
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}
