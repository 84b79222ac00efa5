# earns: M01
# line: 8
"""Nothing was changed."""

import time


def pay(reserve, charge, receipt):
    reserve()
    charge()
    return receipt()
