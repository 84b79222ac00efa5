# earns: ex7-no-return
# line: 7
"""The prices are printed."""
import asyncio


async def prices(fetch, isbns):
    print(dict(zip(isbns, await asyncio.gather(*[fetch(isbn) for isbn in isbns]))))
