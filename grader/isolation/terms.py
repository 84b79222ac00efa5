"""The words in which isolation is asked for and told of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Isolation = Literal["auto", "full", "none"]
"""As far as this machine can; at least what is `NEEDED`, or nothing is run; not at all."""

Layer = Literal["files", "net", "fork", "signals", "memory"]
LAYERS: tuple[Layer, ...] = ("files", "net", "fork", "signals", "memory")
"""Kinds of attack."""

NEEDED: tuple[Layer, ...] = ("files", "net", "fork")
"""Without these no stranger's program is run on a teacher's machine."""


class NotIsolated(Exception):
    """Full isolation was asked for, and this machine does not have it; `missing` says what is open."""

    def __init__(self, missing: Sequence[Layer]) -> None:
        super().__init__(f"not stopped here: {', '.join(missing)}")
        self.missing = missing
