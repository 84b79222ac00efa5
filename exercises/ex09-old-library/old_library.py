"""The stock of some books, from an old library that blocks; somebody wants a sign of life every second."""

from time import sleep, time


def stock(lookup, isbns, ping):
    found = []
    for isbn in isbns:
        ping()
        found.append(lookup(isbn))
    return found


# The old library and the line to try them with. Both stay as they are.
COPIES = {"123": 4, "456": 0, "789": 12}


def old_lookup(isbn):
    sleep(2.5)  # it blocks whoever calls it, and cannot be changed
    return COPIES[isbn]


def ping_server():
    print(f"ping at {time() - start:.1f} s")


if __name__ == "__main__":
    start = time()
    print(stock(old_lookup, list(COPIES), ping_server), f"after {time() - start:.1f} s")
