# exercise: ex2
# layer: judge
# Has a pool of a thousand threads wait.
import asyncio
from time import sleep
import concurrent.futures

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(1000) as pool:
        await asyncio.gather(*[loop.run_in_executor(pool, sleep, 6) for _ in range(1000)])
