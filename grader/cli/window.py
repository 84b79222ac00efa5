"""How much room the terminal's window has."""

from __future__ import annotations

import shutil
import sys

from grader.render.plain import columns


def rows_left(*below: str) -> int | None:
    """The rows for a report that stands above these texts and the line in which one types; None without a window."""
    if not sys.stdout.isatty():
        return None
    window = shutil.get_terminal_size()
    taken = [max(1, -(-columns(line) // window.columns)) for text in below for line in text.splitlines()]
    return window.lines - 1 - sum(taken)
