"""The answers of a service, asked for one after the other."""

from time import sleep, time


def call_all(fetch, items, r):
    answers = []
    for item in items:
        answers.append(fetch(item))
    return answers


# A service to try it with. It will have to pause as well, when call_all is a coroutine.
LENGTHS = {"a": 2, "b": 0.5, "c": 1.5, "d": 3, "e": 1}


def ask_service(item):
    print(f"{time() - start:.1f} s: {item} begins")
    sleep(LENGTHS[item])  # waiting for the answer
    return item.upper()


if __name__ == "__main__":
    start = time()
    print(call_all(ask_service, list(LENGTHS), 2))
    print(f"ready after {time() - start:.1f} s")
