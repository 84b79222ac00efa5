# earns: E04
# line: 12
import asyncio
from time import time


async def page(get_profile, get_orders, get_tips, get_weather, user):
    weather = asyncio.create_task(get_weather())
    profile = await get_profile(user)
    orders = await get_orders(profile["id"])
    tips = await get_tips(profile["id"])
    known = {orders: tips}
    return {"profile": profile, "orders": orders, "tips": known[orders], "weather": await weather}


async def ask_profile(user):
    await asyncio.sleep(2)  # waiting for the answer
    return {"id": "u7", "name": user}


async def ask_orders(profile_id):
    await asyncio.sleep(3)
    return ["book", "lamp"] if profile_id == "u7" else []


async def ask_tips(profile_id):
    await asyncio.sleep(1)
    return ["chair"] if profile_id == "u7" else []


async def ask_weather():
    await asyncio.sleep(4)
    return "sunny"


async def main():
    start = time()
    print(await page(ask_profile, ask_orders, ask_tips, ask_weather, "Ann"))
    print(f"ready after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
