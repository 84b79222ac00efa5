"""Dishes: what they take, and how a right kitchen cooks them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from grader.explain.timeline import kitchen, one_after_the_other
from grader.report import Span


class Dish(NamedTuple):
    """What a dish takes: hands-on minutes, then waiting minutes."""

    function: str
    name: str
    hands_on: float
    waiting: float

    @property
    def total(self) -> float:
        return self.hands_on + self.waiting


def hoped_for(dishes: Sequence[Dish], in_turn: bool = False) -> list[Span]:
    """The timeline hoped for: the dishes side by side, or `in_turn`, where being faster is not asked yet."""
    if not in_turn:
        return kitchen([(dish.function, dish.hands_on, dish.waiting) for dish in dishes])
    return one_after_the_other([(dish.function, dish.hands_on, dish.waiting) for dish in dishes])
