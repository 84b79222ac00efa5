"""A callback of the profile starts what needs it."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    loop = asyncio.get_running_loop()
    profile = loop.create_task(get_profile(user))
    weather = loop.create_task(get_weather())
    started = loop.create_future()

    def start(task):
        number = task.result()["id"]
        started.set_result([loop.create_task(get_orders(number)), loop.create_task(get_tips(number))])

    profile.add_done_callback(start)
    orders, tips = await asyncio.gather(*await started)
    return {"profile": profile.result(), "orders": orders, "tips": tips, "weather": await weather}
