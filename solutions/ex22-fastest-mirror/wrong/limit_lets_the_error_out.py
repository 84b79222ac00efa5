# earns: M40
# line: 16
"""h is a limit, and its TimeoutError comes out."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    error = None
    for mirror in mirrors:
        try:
            async with asyncio.timeout(h):
                return await fetch(mirror)
        except MirrorError as failed:
            error = failed
    raise error
