"""Numbers as students read them."""

from __future__ import annotations


def minutes(value: float) -> str:
    """A number of minutes: 6 min, 5.25 min."""
    return f"{round(value, 3):g} min"
