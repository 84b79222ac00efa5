# earns: E07
# line: 10
"""The flag that ends the ping is another name inside stock."""

import asyncio

done = False

async def keep_pinging(ping):
    while not done:
        ping()
        await asyncio.sleep(1)


async def stock(lookup, isbns, ping):
    pinging = asyncio.create_task(keep_pinging(ping))
    found = []
    for each in [asyncio.to_thread(lookup, isbn) for isbn in isbns]:
        found.append(asyncio.create_task(each))
    found = [await each for each in found]
    done = True  # noqa: F841
    await pinging
    return found
