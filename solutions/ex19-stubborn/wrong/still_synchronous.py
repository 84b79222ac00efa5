# earns: M01
# line: 12
"""Nothing was changed."""

import time


class Busy(Exception):
    """Try again later."""


def upload_all(send, files, b, R):
    return {file: upload(send, file, b, R) for file in files}


def upload(send, file, b, R):
    for k in range(R):
        try:
            return send(file)
        except Busy:
            if k < R - 1:
                time.sleep(b * 2**k)
    return "failed"
