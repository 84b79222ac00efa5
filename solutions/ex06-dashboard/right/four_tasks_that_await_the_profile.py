"""Four tasks; two of them begin by awaiting the first."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = asyncio.create_task(get_profile(user))

    async def orders_of():
        return await get_orders((await profile)["id"])

    async def tips_of():
        return await get_tips((await profile)["id"])

    tasks = {
        "profile": profile,
        "orders": asyncio.create_task(orders_of()),
        "tips": asyncio.create_task(tips_of()),
        "weather": asyncio.create_task(get_weather()),
    }
    return {name: await task for name, task in tasks.items()}
