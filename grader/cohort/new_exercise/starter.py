"""Names for the cat, asked for one after the other."""

from time import sleep, time


def answers(ask, names):
    return [ask(name) for name in names]


# Friends to try it with. They will have to pause as well, when answers is a coroutine.
FRIENDS = {"Ann": (2, "Minka"), "Ben": (3, "Carlo"), "Cleo": (1, "Queen")}


def ask_friend(name):
    seconds, answer = FRIENDS[name]
    sleep(seconds)  # waiting for the answer
    return answer


if __name__ == "__main__":
    start = time()
    print(answers(ask_friend, list(FRIENDS)))
    print(f"ready after {time() - start:.1f} s")
