"""What does it cost? The shops are asked in turn, and a price that comes after the deadline is left out."""

from time import sleep, time


def search(fetch, shops, D):
    end = time() + D
    prices = {}
    for shop in shops:
        price = fetch(shop)  # cannot be broken off, however late it is
        if time() <= end:
            prices[shop] = price
    return prices


# Shops to try it with. They will have to pause as well, when search is a coroutine.
SHOPS = {"agora": (2, 40), "bazar": (4, 25), "corner": (1, 35)}


def ask_shop(shop):
    seconds, price = SHOPS[shop]
    sleep(seconds)  # waiting for the answer
    return price


if __name__ == "__main__":
    start = time()
    print(search(ask_shop, list(SHOPS), 3))
    print(f"after {time() - start:.1f} s")
