# earns: E03
# line: 8
"""The function has another name."""

import asyncio


async def make_page(get_profile, get_orders, get_tips, get_weather, user):
    return {}
