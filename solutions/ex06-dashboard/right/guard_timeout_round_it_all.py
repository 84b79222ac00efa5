"""A guard timeout round the whole page."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    async with asyncio.timeout(600):
        weather = asyncio.ensure_future(get_weather())
        profile = await asyncio.wait_for(get_profile(user), 600)
        orders, tips = await asyncio.gather(*[ask(profile["id"]) for ask in (get_orders, get_tips)])
        return dict(weather=await weather, tips=tips, orders=orders, profile=profile)
