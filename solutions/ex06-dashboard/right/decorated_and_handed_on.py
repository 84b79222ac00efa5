"""A plain function that hands a coroutine on, and a decorator that makes tasks."""

import asyncio


def as_task(ask):
    return lambda *args: asyncio.ensure_future(ask(*args))


async def build(profile, get_orders, get_tips, weather):
    shown = {"profile": await profile}
    orders, tips = (as_task(ask)(shown["profile"]["id"]) for ask in (get_orders, get_tips))
    shown["orders"], shown["tips"], shown["weather"] = await orders, await tips, await weather
    return shown


def page(get_profile, get_orders, get_tips, get_weather, user):
    async def begin():
        return await build(as_task(get_profile)(user), get_orders, get_tips, as_task(get_weather)())

    return begin()
