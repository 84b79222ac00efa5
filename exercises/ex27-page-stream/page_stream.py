"""The log of a harbour, which comes page by page: find the first line about a boat, and close the log."""

from time import sleep, time


class FeedError(Exception):
    """This page cannot be read. Leave the class here: the grader raises it."""


def lines(open_, page, close):
    feed, number = open_(), 0
    try:
        while texts := page(feed, number):
            yield from texts
            number += 1
    finally:
        close(feed)


def find(open_, page, close, want):
    for line in lines(open_, page, close):
        if want in line:
            return line
    return None


# A log to try it with. Both will have to pause as well, when find is a coroutine.
def open_or_close(feed="log"):
    sleep(1)  # waiting for the harbour
    return feed


def read_page(feed, number):
    sleep(1)  # waiting for the page
    return [["06:10 the Ida left", "06:50 fog"], ["08:20 the Rosa came in", "09:05 rain"], []][number]


if __name__ == "__main__":
    start = time()
    print(find(open_or_close, read_page, open_or_close, "Rosa"), f"after {time() - start:.1f} s", sep="\n")
