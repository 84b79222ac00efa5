"""An event tells the others that the profile has come."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    there = asyncio.Event()
    shown = {}

    async def load_profile():
        shown["profile"] = await get_profile(user)
        there.set()

    async def load(name, ask):
        await there.wait()
        shown[name] = await ask(shown["profile"]["id"])

    async def load_weather():
        shown["weather"] = await get_weather()

    await asyncio.gather(load_profile(), load("orders", get_orders), load("tips", get_tips), load_weather())
    return shown
