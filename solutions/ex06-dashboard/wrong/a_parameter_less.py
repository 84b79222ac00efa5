# earns: E05
# line: 8
"""The user is not asked for."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile()
    return {"profile": profile, "weather": await weather}
