"""A payment in three steps; once the card is being charged, that is finished whatever happens."""

import asyncio
from time import time


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.create_task(charge())
    try:
        await asyncio.shield(charging)
    except asyncio.CancelledError:
        await charging  # the shield only keeps the cancel away from it: to wait is up to us
        raise
    return await receipt()


async def reserve_goods():
    await asyncio.sleep(1)  # waiting for the shop
    print("reserved")
    return "shelf 12"


async def charge_card():
    await asyncio.sleep(2)
    print("charged")
    return "9.90 EUR"


async def write_receipt():
    await asyncio.sleep(1)
    return "receipt 7"


async def main():
    start = time()
    print(await pay(reserve_goods, charge_card, write_receipt))
    print(f"after {time() - start:.1f} s")
    start = time()
    try:
        async with asyncio.timeout(2):  # this calls it off while the card is being charged
            await pay(reserve_goods, charge_card, write_receipt)
    except TimeoutError:
        print(f"called off, and left after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
