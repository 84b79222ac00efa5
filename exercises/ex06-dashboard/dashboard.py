"""A page for one user: profile, orders, tips and the weather, asked for one after the other."""

from time import sleep, time


def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = get_profile(user)
    orders = get_orders(profile["id"])
    tips = get_tips(profile["id"])
    weather = get_weather()
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}


# Four servers to try it with. They will have to pause as well, when page is a coroutine.
def ask_profile(user):
    sleep(2)  # waiting for the answer
    return {"id": "u7", "name": user}


def ask_orders(profile_id):
    sleep(3)
    return ["book", "lamp"] if profile_id == "u7" else []


def ask_tips(profile_id):
    sleep(1)
    return ["chair"] if profile_id == "u7" else []


def ask_weather():
    sleep(4)
    return "sunny"


if __name__ == "__main__":
    start = time()
    print(page(ask_profile, ask_orders, ask_tips, ask_weather, "Ann"))
    print(f"ready after {time() - start:.1f} s")
