"""How warm is it? Each station is asked in turn, and an answer that took too long is not used."""

from time import sleep, time


def ask_all(ask, stations, T):
    answers = []
    for station in stations:
        begin = time()
        answer = ask(station)  # cannot be broken off, however long it takes
        answers.append(answer if time() - begin <= T else None)
    return answers


# Stations to try it with. They will have to pause as well, when ask_all is a coroutine.
STATIONS = {"north": (2, 12.5), "south": (5, 21.0), "west": (1, 9.0)}


def ask_station(station):
    seconds, warmth = STATIONS[station]
    sleep(seconds)  # waiting for the answer
    return warmth


if __name__ == "__main__":
    start = time()
    print(ask_all(ask_station, list(STATIONS), 3))
    print(f"after {time() - start:.1f} s")
