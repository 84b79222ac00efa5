"""The prices of some books: all are asked for at once, and each price is put to its book."""

import asyncio
from time import time


async def prices(fetch, isbns):
    found = await asyncio.gather(*(fetch(isbn) for isbn in isbns))
    return dict(zip(isbns, found, strict=True))


SHOP = {"4821": (2, 1290), "1093": (3, 850), "7765": (1, 2400), "3310": (2, 990)}


async def ask_shop(isbn):
    seconds, price = SHOP[isbn]
    await asyncio.sleep(seconds)  # waiting for the answer
    return price


async def main():
    start = time()
    print(await prices(ask_shop, list(SHOP)))
    print(f"ready after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
