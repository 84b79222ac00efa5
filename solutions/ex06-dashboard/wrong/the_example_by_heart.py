# earns: M16
"""The page of the example, without asking."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    await asyncio.sleep(5)
    return {"profile": {"id": "u7", "name": user}, "orders": ["book", "lamp"], "tips": ["chair"], "weather": "sunny"}
