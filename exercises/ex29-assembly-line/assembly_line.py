"""Toys are cut, painted and packed: one toy goes through all stations before the next one begins."""

from time import sleep, time


class StationError(Exception):
    """A station broke down. Leave the class here: the grader raises it."""


def line(cut, paint, pack, toys):
    return [pack(paint(cut(toy))) for toy in toys]


# Three stations to try it with. They will have to pause as well, when line is a coroutine.
def saw(toy):
    sleep(0.25)  # waiting for the saw
    return f"cut {toy}"


def brush(part):
    sleep(0.5)
    return f"painted, {part}"


def box(painted):
    sleep(0.25)
    return f"packed, {painted}"


if __name__ == "__main__":
    start = time()
    print(line(saw, brush, box, ["bear", "train", "kite"]))
    print(f"ready after {time() - start:.1f} s")
