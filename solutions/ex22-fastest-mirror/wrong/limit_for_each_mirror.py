# earns: M40
# line: 15
"""h is taken for a limit: who is silent is given up."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    for mirror in mirrors:
        try:
            return await asyncio.wait_for(fetch(mirror), h)
        except (TimeoutError, MirrorError):
            pass
    raise MirrorError("no mirror has it")
