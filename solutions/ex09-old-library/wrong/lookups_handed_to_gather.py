# earns: M09
# line: 11
"""The stock of some books, each looked up in a thread of its own, with a ping every second meanwhile."""

import asyncio
from time import sleep, time


async def stock(lookup, isbns, ping):
    ping()
    return await asyncio.gather(*(lookup(i) for i in isbns))


COPIES = {"123": 4, "456": 0, "789": 12}


def old_lookup(isbn):
    sleep(2.5)  # it blocks whoever calls it, and cannot be changed
    return COPIES[isbn]


async def main():
    start = time()
    found = await stock(old_lookup, list(COPIES), lambda: print(f"ping at {time() - start:.1f} s"))
    print(found, f"after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
