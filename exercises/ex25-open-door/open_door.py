"""A museum, its visitors, and a door that opens when it opens."""

from time import sleep, time


def museum(visitors, door_opens, arrive, enter):
    door_opens()
    for visitor in visitors:
        arrive(visitor)
        enter(visitor)


# A morning to try it with. It will have to pause as well, when museum is a coroutine.
WAY = {"Ann": 0.2, "Bob": 0.3, "Eve": 0.7}


def door():
    sleep(0.5)
    print("the door is open")


def walk(visitor):
    sleep(WAY[visitor])
    print(f"{visitor} is there")


def go_in(visitor):
    sleep(0.2)
    print(f"{visitor} is in")


if __name__ == "__main__":
    start = time()
    museum(list(WAY), door, walk, go_in)
    print(f"after {time() - start:.1f} s")
