"""The headlines of some sources: each is shown by whoever has asked for it, as soon as it is there."""

import asyncio
from time import time


async def ticker(fetch, sources, show):
    async def show_one(source):
        show(await fetch(source))

    await asyncio.gather(*(show_one(source) for source in sources))
    return len(sources)


NEWS = {"Times": (3, "Rain again"), "Post": (1, "Cat found"), "Mail": (4, "Prices up"), "Star": (2, "Team wins")}


async def ask_source(source):
    seconds, headline = NEWS[source]
    await asyncio.sleep(seconds)  # waiting for the answer
    return headline


async def main():
    start = time()

    def show_on_board(headline):
        print(f"{time() - start:4.1f} s  {headline}")

    print(await ticker(ask_source, list(NEWS), show_on_board), "headlines")
    print(f"ready after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
