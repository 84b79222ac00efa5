# earns: ex6-twice
# line: 10
"""Each part asks for the profile itself."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    async def part(ask):
        profile = await get_profile(user)
        return await ask(profile["id"])

    profile, orders, tips, weather = await asyncio.gather(
        get_profile(user), part(get_orders), part(get_tips), get_weather()
    )
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}
