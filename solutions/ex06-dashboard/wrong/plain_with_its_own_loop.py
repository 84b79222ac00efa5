# earns: M01
# line: 8
"""A plain function that runs a loop for each request."""

import asyncio


def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = asyncio.run(get_profile(user))
    orders = asyncio.run(get_orders(profile["id"]))
    tips = asyncio.run(get_tips(profile["id"]))
    return {"profile": profile, "orders": orders, "tips": tips, "weather": asyncio.run(get_weather())}
