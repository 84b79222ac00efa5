# earns: M04
# line: 10
"""A gather stands in the page."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = await get_profile(user)
    parts = asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]), get_weather())
    return {"profile": profile, "parts": parts}
