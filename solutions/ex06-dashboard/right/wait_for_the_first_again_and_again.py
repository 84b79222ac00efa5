"""One loop over whatever is done next."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    names = {asyncio.create_task(get_profile(user)): "profile", asyncio.create_task(get_weather()): "weather"}
    answers, open_ = {}, set(names)
    while open_:
        done, open_ = await asyncio.wait(open_, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            answers[names[task]] = task.result()
            if names[task] == "profile":
                for name, ask in (("orders", get_orders), ("tips", get_tips)):
                    new = asyncio.create_task(ask(answers["profile"]["id"]))
                    names[new] = name
                    open_.add(new)
    return answers
