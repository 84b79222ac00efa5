# earns: M01
# line: 8
"""Nothing was changed."""

from time import time


def search(fetch, shops, D):
    end = time() + D
    prices = {}
    for shop in shops:
        price = fetch(shop)
        if time() <= end:
            prices[shop] = price
    return prices
