"""A page is an object whose parts are cached tasks."""

import asyncio


class Page:
    def __init__(self, profile):
        self.profile = asyncio.ensure_future(profile)

    async def part(self, ask):
        profile = await self.profile
        return await ask(profile["id"])

    async def build(self, get_orders, get_tips, get_weather):
        found = await asyncio.gather(self.profile, self.part(get_orders), self.part(get_tips), get_weather())
        return dict(zip(("profile", "orders", "tips", "weather"), found))


async def page(get_profile, get_orders, get_tips, get_weather, user):
    return await Page(get_profile(user)).build(get_orders, get_tips, get_weather)
