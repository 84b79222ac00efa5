# earns: M13
# line: 20
import asyncio
import threading
from time import sleep, time


def dish(name, hands_on, waiting):
    async def cook():
        sleep(hands_on)
        await asyncio.sleep(waiting)
        print(f"{name}: ready")

    return cook


async def breakfast(menu):
    threads = [threading.Thread(target=asyncio.run, args=(cook(),)) for cook in menu]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time()
    asyncio.run(breakfast([dish("coffee", 1, 5), dish("eggs", 1, 3), dish("toast", 1, 2)]))
    print(f"breakfast is ready in {time() - start:.1f} min")
