"""A task group for all, a smaller one for the two parts."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    async with asyncio.TaskGroup() as all_of_it:
        weather = all_of_it.create_task(get_weather())
        profile = await get_profile(user)
        async with asyncio.TaskGroup() as parts:
            orders = parts.create_task(get_orders(profile["id"]))
            tips = parts.create_task(get_tips(profile["id"]))
    return {"profile": profile, "orders": orders.result(), "tips": tips.result(), "weather": weather.result()}
