"""A counter where each request is answered, and then written down, before the next one has its turn."""

from time import sleep, time


class AuditError(Exception):
    """This could not be written down. Leave the class here: the grader raises it."""


def serve(requests, answer, audit):
    errors = []
    for request in requests:
        answer(request)
        try:
            audit(request)
        except AuditError as error:
            errors.append(error)
    return errors


# A counter to try it with. Both will have to pause as well, when serve is a coroutine.
def answer_at_the_counter(request):
    sleep(1)  # waiting for the clerk's answer
    print(f"{request}: answered")


def audit_in_the_archive(request):
    sleep(2)  # waiting for the archive
    if request == "marriage":
        raise AuditError("no ink left for the marriage")
    print(f"{request}: written down")


if __name__ == "__main__":
    start = time()
    print(serve(["passport", "marriage", "fishing"], answer_at_the_counter, audit_in_the_archive))
    print(f"after {time() - start:.1f} s")
