# earns: M04
# line: 10
import asyncio
from time import time


async def page(get_profile, get_orders, get_tips, get_weather, user):
    profile, weather = await asyncio.gather(get_profile(user), get_weather())
    rest = asyncio.gather(get_orders(profile["id"]), get_tips(profile["id"]))
    orders, tips = rest
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}


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
