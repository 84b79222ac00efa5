"""Names for the cat: all friends are asked at once, and each answer stands where its friend stood."""

import asyncio
from time import time


async def answers(ask, names):
    return await asyncio.gather(*(ask(name) for name in names))


FRIENDS = {"Ann": (2, "Minka"), "Ben": (3, "Carlo"), "Cleo": (1, "Queen")}


async def ask_friend(name):
    seconds, answer = FRIENDS[name]
    await asyncio.sleep(seconds)  # waiting for the answer
    return answer


async def main():
    start = time()
    print(await answers(ask_friend, list(FRIENDS)))
    print(f"ready after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
