"""What a program said it had done, when it printed so."""

from __future__ import annotations

import re

from grader.records import Print
from grader.run import Run

READY = re.compile(r"\s*(\w+)\s*:\s*ready\s*", re.IGNORECASE)


def announced(run: Run, dish: str) -> Print | None:
    """The print of `<dish>: ready`, but for case and blanks; None if there was none."""
    line = ""
    for each in run.prints:
        *whole, line = (line + each.text).split("\n")
        if any(_is_ready(text, dish) for text in whole):
            return each
    return run.prints[-1] if _is_ready(line, dish) else None


def _is_ready(line: str, dish: str) -> bool:
    found = READY.fullmatch(line)
    return found is not None and found[1].lower() == dish
