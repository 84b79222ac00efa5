# earns: M13
"""threading.Thread, which nobody can await."""

import asyncio
import threading


async def stock(lookup, isbns, ping):
    found = {}

    def look(isbn):
        found[isbn] = lookup(isbn)

    threads = [threading.Thread(target=look, args=(isbn,)) for isbn in isbns]
    for thread in threads:
        thread.start()
    while len(found) < len(isbns):
        ping()
        await asyncio.sleep(0.25)
    return [found[isbn] for isbn in isbns]
