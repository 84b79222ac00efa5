# earns: M24
# line: 13
"""gather asks all, and takes the first of the list."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    answers = await asyncio.gather(*[fetch(mirror) for mirror in mirrors], return_exceptions=True)
    for answer in answers:
        if not isinstance(answer, MirrorError):
            return answer
    raise answers[-1]
