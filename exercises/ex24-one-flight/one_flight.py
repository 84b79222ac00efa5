"""A cache in front of a slow map server."""

from time import sleep, time


class ServerError(Exception):
    """The server has no answer. Leave the class here: the grader raises it."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}

    def get(self, key):
        if key not in self.store:
            self.store[key] = self.fetch(key)
        return self.store[key]


# A server to try it with. It will have to pause as well, when get is a coroutine.
def ask_server(key):
    print(f"the server looks for {key}")
    sleep(0.5)
    return f"the map of {key}"


if __name__ == "__main__":
    start = time()
    cache = Cache(ask_server)
    for key in ("Oslo", "Rome", "Oslo", "Oslo"):  # as coroutines, let them ask at one time
        print(cache.get(key))
    print(f"after {time() - start:.1f} s")
