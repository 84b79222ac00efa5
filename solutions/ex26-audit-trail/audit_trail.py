"""A counter where the requests are answered one by one, and written down in the background."""

import asyncio
from time import time


class AuditError(Exception):
    """This could not be written down. Leave the class here: the grader raises it."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    results = await asyncio.gather(*audits, return_exceptions=True)
    return [result for result in results if isinstance(result, AuditError)]


async def answer_at_the_counter(request):
    await asyncio.sleep(1)  # waiting for the clerk's answer
    print(f"{request}: answered")


async def audit_in_the_archive(request):
    await asyncio.sleep(2)  # waiting for the archive
    if request == "marriage":
        raise AuditError("no ink left for the marriage")
    print(f"{request}: written down")


async def main():
    start = time()
    print(await serve(["passport", "marriage", "fishing"], answer_at_the_counter, audit_in_the_archive))
    print(f"after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
