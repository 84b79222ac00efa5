"""A download from one of several mirrors: the next one is tried when the one before has failed."""

from time import sleep, time


class MirrorError(Exception):
    """This mirror has no copy. Leave the class here: the grader raises it."""


def download(fetch, mirrors, h):
    error = None
    for mirror in mirrors:
        try:
            return fetch(mirror)
        except MirrorError as failed:
            error = failed
    raise error


# Mirrors to try it with. They will have to pause as well, when download is a coroutine.
MIRRORS = {"north": (5, b"file of north"), "south": (2, b"file of south"), "west": (1, b"file of west")}


def fetch_from(mirror):
    seconds, data = MIRRORS[mirror]
    sleep(seconds)  # waiting for the answer
    return data


if __name__ == "__main__":
    start = time()
    print(download(fetch_from, list(MIRRORS), 1.5))
    print(f"after {time() - start:.1f} s")
