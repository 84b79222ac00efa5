"""The lines of one file are copied into another: read one, write one, read the next."""

from time import sleep, time


def copy(read, write, B):
    while (line := read()) is not None:
        write(line)


# Two files to try it with. They will have to pause as well, when copy is a coroutine.
SOURCE = iter(["one", "two", "", "four"])


def read_line():
    sleep(1)  # waiting for the disk
    return next(SOURCE, None)


def write_line(line):
    sleep(2)  # waiting for the net
    print(f"{time() - start:4.1f} s: written: {line}")


if __name__ == "__main__":
    start = time()
    copy(read_line, write_line, 1)
    print(f"ready after {time() - start:.1f} s")
