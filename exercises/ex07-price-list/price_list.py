"""The prices of some books, asked for one after the other."""

from time import sleep, time


def prices(fetch, isbns):
    found = {}
    for isbn in isbns:
        found[isbn] = fetch(isbn)
    return found


# A shop to try it with. It will have to pause as well, when prices is a coroutine.
SHOP = {"4821": (2, 1290), "1093": (3, 850), "7765": (1, 2400), "3310": (2, 990)}


def ask_shop(isbn):
    seconds, price = SHOP[isbn]
    sleep(seconds)  # waiting for the answer
    return price


if __name__ == "__main__":
    start = time()
    print(prices(ask_shop, list(SHOP)))
    print(f"ready after {time() - start:.1f} s")
