"""What depends on the profile is one coroutine, gathered with the weather."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    async def about_the_user():
        profile = await get_profile(user)
        orders, tips = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
        return {"profile": profile, "orders": orders, "tips": tips}

    about, weather = await asyncio.gather(about_the_user(), get_weather())
    return about | {"weather": weather}
