import asyncio
import logging
import time
log = logging.getLogger("kitchen")
logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(funcName)s %(message)s")


async def make_coffee() -> str:
    log.info("coffee: measuring")
    time.sleep(1)
    await asyncio.sleep(5)
    log.info("coffee: ready")
    return "coffee"


async def fry_eggs() -> str:
    log.info("eggs: measuring")
    time.sleep(1)
    await asyncio.sleep(3)
    log.info("eggs: ready")
    return "eggs"


async def main() -> list[str]:
    return [await make_coffee(), await fry_eggs()]


if __name__ == "__main__":
    print(asyncio.run(main(), debug=True))
