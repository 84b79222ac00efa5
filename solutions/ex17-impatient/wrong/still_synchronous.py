# earns: M01
# line: 8
"""Nothing was changed."""

from time import time


def ask_all(ask, stations, T):
    answers = []
    for station in stations:
        begin = time()
        answer = ask(station)
        answers.append(answer if time() - begin <= T else None)
    return answers
