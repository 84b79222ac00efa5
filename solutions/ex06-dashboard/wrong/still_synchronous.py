# earns: M01
# line: 5
"""Nothing was changed."""

def page(get_profile, get_orders, get_tips, get_weather, user):
    profile = get_profile(user)
    orders = get_orders(profile["id"])
    tips = get_tips(profile["id"])
    weather = get_weather()
    return {"profile": profile, "orders": orders, "tips": tips, "weather": weather}
