# earns: M09
# line: 8
"""An async generator of the parts."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = await get_profile(user)
    yield "profile", profile
    yield "weather", await get_weather()
