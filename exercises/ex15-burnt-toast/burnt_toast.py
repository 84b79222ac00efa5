"""The toast is burnt: ring all friends, one after the other, and note who gave no answer."""

from time import sleep, time


class CallError(Exception):
    """The line is dead. Leave the class here: the grader raises it."""


def ring(call, names):
    answers = {}
    for name in names:
        try:
            answers[name] = call(name)
        except CallError:
            answers[name] = "no answer"
    return answers


# A telephone to try it with. It will have to pause as well, when ring is a coroutine.
FRIENDS = {"Ann": (3, "what a pity"), "Bob": (1, None), "Cat": (2, "next week then")}


def telephone(name):
    seconds, answer = FRIENDS[name]
    sleep(seconds)  # waiting for the answer
    if answer is None:
        raise CallError(f"the line of {name} is dead")
    return answer


if __name__ == "__main__":
    start = time()
    print(ring(telephone, list(FRIENDS)))
    print(f"after {time() - start:.1f} s")
