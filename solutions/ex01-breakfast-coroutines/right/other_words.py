import asyncio
import logging
import time

logging.basicConfig(level=logging.INFO)
log = logging.getLogger("kitchen")


async def make_coffee():
    log.info("grinding beans")
    time.sleep(1)
    log.info("coffee is not ready yet")
    await asyncio.sleep(5)
    print("Coffee : READY")


async def fry_eggs():
    log.info("cracking eggs")
    time.sleep(1)
    await asyncio.sleep(3)
    print("the eggs are ready!")


async def main():
    print("coffee first, then eggs: ready when you are")
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main(), debug=False)
