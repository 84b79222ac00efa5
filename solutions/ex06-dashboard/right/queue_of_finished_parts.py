"""Each part puts what it found into a queue; the page takes four times."""

import asyncio


async def page(get_profile, get_orders, get_tips, get_weather, user):
    found = asyncio.Queue()

    async def find(name, asked):
        await found.put((name, await asked))

    tasks = [asyncio.create_task(find("profile", get_profile(user=user)))]
    tasks.append(asyncio.create_task(find("weather", get_weather())))
    shown = {}
    while len(shown) < 4:
        name, answer = await found.get()
        shown[name] = answer
        if name == "profile":
            tasks.append(asyncio.create_task(find("orders", get_orders(profile_id=answer["id"]))))
            tasks.append(asyncio.create_task(find("tips", get_tips(profile_id=answer["id"]))))
    await asyncio.gather(*tasks)
    return shown
