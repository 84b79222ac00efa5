# earns: M01
"""Nothing was changed."""

import time


class MirrorError(Exception):
    """This mirror has no copy."""


def download(fetch, mirrors, h):
    error = None
    for mirror in mirrors:
        try:
            return fetch(mirror)
        except MirrorError as failed:
            error = failed
    raise error
