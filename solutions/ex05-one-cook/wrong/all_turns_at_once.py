# earns: ex5-wait-late
# line: 22
import asyncio
from time import sleep, time


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook(hands, name, hands_on, waiting):
    turn = asyncio.get_running_loop().create_future()
    await hands.put((-waiting, name, turn))
    await turn
    work(name, hands_on)
    boiling = asyncio.ensure_future(wait(name, waiting))
    await asyncio.sleep(0)
    hands.task_done()
    await boiling


async def cook_all(dishes):
    start = time()
    hands = asyncio.PriorityQueue()
    pots = [asyncio.create_task(cook(hands, *dish)) for dish in dishes]
    await asyncio.sleep(0)
    for _ in dishes:
        _, _, turn = hands.get_nowait()
        turn.set_result(None)
    await asyncio.gather(*pots)
    return time() - start


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
