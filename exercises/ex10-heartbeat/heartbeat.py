"""Blocks of numbers are crunched one after the other; somebody wants to see a heart that beats."""

from time import sleep, time


def crunch_all(blocks, crunch, beat):
    beat()
    results = []
    for block in blocks:
        results.append(crunch(block))
    return results


# Work and a heart to try it with. Both stay as they are.
BLOCKS = ["a", "b", "c", "d", "e", "f", "g", "h"]


def crunch_numbers(block):
    sleep(0.4)  # it computes: it needs the core all the time, and cannot pause
    return ord(block) ** 2


def show_beat():
    print(f"beat at {time() - start:.1f} s")


if __name__ == "__main__":
    start = time()
    print(crunch_all(BLOCKS, crunch_numbers, show_beat))
    print(f"ready after {time() - start:.1f} s")
