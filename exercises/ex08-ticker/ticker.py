"""The headlines of some sources, shown one after the other."""

from time import sleep, time


def ticker(fetch, sources, show):
    shown = 0
    for source in sources:
        show(fetch(source))
        shown += 1
    return shown


# Some sources to try it with. They will have to pause as well, when ticker is a coroutine.
NEWS = {"Times": (3, "Rain again"), "Post": (1, "Cat found"), "Mail": (4, "Prices up"), "Star": (2, "Team wins")}


def ask_source(source):
    seconds, headline = NEWS[source]
    sleep(seconds)  # waiting for the answer
    return headline


def show_on_board(headline):
    print(f"{time() - start:4.1f} s  {headline}")


if __name__ == "__main__":
    start = time()
    print(ticker(ask_source, list(NEWS), show_on_board), "headlines")
    print(f"ready after {time() - start:.1f} s")
