# earns: ex7-other-value
# line: 8
"""Pairs instead of a dict."""
import asyncio


async def prices(fetch, isbns):
    return list(zip(isbns, await asyncio.gather(*[fetch(isbn) for isbn in isbns])))
