# earns: M39
# line: 9
"""zip of the books with as_completed."""
import asyncio


async def prices(fetch, isbns):
    answers = [await answer for answer in asyncio.as_completed([fetch(isbn) for isbn in isbns])]
    return dict(zip(isbns, answers))
