"""Schedules: on which lengths, failures and cancels a check is tried.

A *space* is a function of a `random.Random`: whatever it can draw is allowed by the contract of the exercise, and
nothing else is ever tried. A check that declares its space with `over` is handed `schedules` to go through: those
written into checks.py, those that were found to catch a mistake (`schedules.json`), and some drawn from the seed; by
count, never by time.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import msgspec

DRAWN = 2
"""How many schedules are drawn anew for each check."""
FILE = "schedules.json"

Space = Callable[[random.Random], Any]
Test = TypeVar("Test", bound=Callable[..., object])


class BrokenSchedules(Exception):
    """A schedules.json that does not fit its checks: the author's mistake, never the student's."""


class Found(msgspec.Struct, frozen=True):
    """A schedule that was searched for, and what it is there to catch, as paths below the exercise's folder."""

    schedule: Any
    catches: list[str]


def over(space: Space, *stated: Any) -> Callable[[Test], Test]:
    """Say which schedules a check is tried on: those `stated`, in this order, and others from its `space`."""

    def mark(check: Test) -> Test:
        check.space, check.stated = space, stated  # type: ignore[attr-defined]
        return check

    return mark


def quarters(draw: random.Random, least: float, most: float) -> float:
    """A drawn number of minutes, a multiple of a quarter."""
    return draw.randint(round(least * 4), round(most * 4)) / 4


class Schedules:
    """The schedules of one check, for one submission.

    Each seeds `draw` anew: what is secret in it is the same, whatever was tried before.
    """

    def __init__(self, each: Sequence[Any], draw: random.Random, seed: str) -> None:
        self._each = each
        self._draw = draw
        self._seed = seed

    def __iter__(self) -> Iterator[Any]:
        for schedule in self._each:
            self._draw.seed(f"{self._seed} {schedule!r}")
            yield schedule


def replayed(check: Callable[..., object], name: str, checks: Path, seed: str) -> list[Any]:
    """What a check is tried on when nobody explores: the first that is stated, what was found, the others, drawn ones.

    Raises:
        BrokenSchedules: the schedules.json beside checks.py cannot be read.
    """
    space, stated = space_of(check), stated_of(check)
    known = [read_schedule(space, each.schedule) for each in found_in(checks).get(name, [])]
    draw = random.Random(f"{seed} schedules")
    return [*stated[:1], *known, *stated[1:], *(space(draw) for _ in range(DRAWN))]


def space_of(check: Callable[..., object]) -> Space:
    space: Space = check.space  # type: ignore[attr-defined]
    return space


def stated_of(check: Callable[..., object]) -> tuple[Any, ...]:
    stated: tuple[Any, ...] = check.stated  # type: ignore[attr-defined]
    return stated


@cache
def found_in(checks: Path) -> Mapping[str, list[Found]]:
    """The schedules found for each check of a checks.py, by the check's name; none where there is no file.

    Raises:
        BrokenSchedules: the file cannot be read.
    """
    try:
        return msgspec.json.decode((checks.parent / FILE).read_bytes(), type=dict[str, list[Found]])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.MsgspecError) as error:
        raise BrokenSchedules(f"{FILE} cannot be read: {error}") from error


def read_schedule(space: Space, data: Any) -> Any:
    """A schedule as the space draws it, from plain data; a named tuple's fields stand there by name.

    Raises:
        BrokenSchedules: the space draws no such thing.
    """
    kind = get_type_hints(space)["return"]
    try:
        if isinstance(data, dict):
            data = [data[field] for field in kind._fields]
        return msgspec.convert(data, kind)
    except (msgspec.ValidationError, AttributeError, KeyError) as error:
        raise BrokenSchedules(f"{FILE} has the schedule {data!r}, which does not fit: {error}") from error


def plain_schedule(schedule: Any) -> Any:
    """The other way round."""
    data = schedule._asdict() if hasattr(schedule, "_asdict") else schedule
    return msgspec.to_builtins(data)
