# earns: M03
# line: 16
"""The next one is asked when the one before has failed."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    error = None
    for mirror in mirrors:
        try:
            return await fetch(mirror)
        except MirrorError as failed:
            error = failed
    raise error
