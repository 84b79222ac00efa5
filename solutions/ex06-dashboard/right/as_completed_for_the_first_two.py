"""as_completed over profile and weather; the parts begin in the helper."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    async def named(name, asked):
        return name, await asked

    async def with_parts():
        profile = await get_profile(user)
        parts = await asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
        return profile, *parts

    shown = {}
    for step in asyncio.as_completed([named("user", with_parts()), named("weather", get_weather())]):
        name, answer = await step
        shown[name] = answer
    profile, orders, tips = shown.pop("user")
    return {"profile": profile, "orders": orders, "tips": tips, **shown}
