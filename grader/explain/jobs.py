"""Jobs: the dishes (or requests) of a run, whether the judge answered them or the file cooks them itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from grader.explain.lines import direct_line
from grader.explain.timeline import row_of, told_apart
from grader.protocol.parts import Place
from grader.records import Activation, WorldCall
from grader.run import Run

TOLERANCE = 0.001
"""The one tolerance for every moment and every budget: a millisecond of virtual time."""


@dataclass(frozen=True)
class Job:
    """Something that was to be begun and finished; `end` is None when it never was."""

    name: str
    begin: float
    end: float | None
    how: Literal["running", "done", "cancelled", "raised"]
    place: Place

    def over_by(self, moment: float) -> bool:
        return self.how == "done" and self.end is not None and self.end <= moment + TOLERANCE


def world_jobs(run: Run) -> list[Job]:
    """The requests of a run, in the order of asking."""
    apart = told_apart(run)
    return [_of_call(call, row_of(run, call) if call.name in apart else call.name) for call in run.calls]


def _of_call(call: WorldCall, name: str) -> Job:
    return Job(name, call.begin, call.end, "raised" if call.how == "failed" else call.how, call.place)


def own_jobs(run: Run, alone: Mapping[str, Run]) -> list[Job]:
    """The runs of the file's own dishes, found by the functions that ran when each was called alone.

    Two dishes may share one function (`partial(cook, "eggs", 1, 3)`): they are told apart by what they wait.
    """
    keys = _keys(alone)
    found: list[Job] = []
    for activation in run.activations.values():
        names = [name for name, key in keys.items() if key == activation.key]
        if names and not _inside_another(activation, run):
            name = names[0] if len(names) == 1 else _by_waits(activation, run, names, alone)
            run.labels[activation.number] = name
            found.append(_of_activation(name, activation))
    return found


def expected_keys(alone: Mapping[str, Run]) -> bool:
    """Whether every dish has a function of the file that runs all its time (it may be a partial of the library's)."""
    return None not in _keys(alone).values()


def _of_activation(name: str, activation: Activation) -> Job:
    how = "done" if activation.how == "returned" else activation.how
    outside = Place(activation.place.task, activation.place.spots[1:], activation.place.via)
    return Job(name, activation.begin, activation.end, how, outside)


def _keys(alone: Mapping[str, Run]) -> dict[str, tuple[str, int] | None]:
    """The function that stands for each dish: of those that run for the whole of its time, the first that only this
    dish runs. Where one has none of its own (two partials of one function): the innermost that runs all the time, as a
    decorator round it may stand round `main` as well."""
    runs = {name: _all_the_time(run) for name, run in alone.items()}
    own: dict[str, tuple[str, int] | None] = {}
    for name, mine in runs.items():
        others = {each.key for other, run in alone.items() if other != name for each in run.activations.values()}
        own[name] = next((key for key in mine if key not in others), None)
    if None not in own.values():
        return own
    return {name: mine[-1] if mine else None for name, mine in runs.items()}


def _all_the_time(run: Run) -> list[tuple[str, int]]:
    return [
        activation.key
        for activation in run.activations.values()
        if activation.end is not None and activation.end - activation.begin >= run.elapsed - TOLERANCE
    ]


def cooked_inside(inner: Run, outer: Run) -> int | None:
    """The line at which one dish, alone, runs or starts the other within its own; None if it does not.

    That both use one helper is no such case: the helper then waits for something else.
    """
    first = next(iter(inner.activations.values()), None)
    mine = next(iter(outer.activations.values()), None)
    if first is None or mine is None or first.key == mine.key:
        return None
    for activation in outer.activations.values():
        same_waits = abs(_waited(outer, activation.number) - _waited(inner, first.number)) <= TOLERANCE
        if activation.key == first.key and same_waits:
            outside = Place(activation.place.task, activation.place.spots[1:])
            return direct_line(outer, outside)
    return None


def _inside_another(activation: Activation, run: Run) -> bool:
    """Whether this is an inner run of a function that is running further out in the same chain (recursion)."""
    outer = [spot.activation for spot in activation.place.spots[1:]]
    return any(number in run.activations and run.activations[number].key == activation.key for number in outer)


def _by_waits(activation: Activation, run: Run, names: list[str], alone: Mapping[str, Run]) -> str:
    length = None if activation.end is None else _waited(run, activation.number)
    for name in names:
        if length is not None and abs(length - _waited(alone[name], None)) <= TOLERANCE:
            return name
    taken = set(run.labels.values())
    return next((name for name in names if name not in taken), names[0])


def _waited(run: Run, activation: int | None) -> float:
    """How long a run of a function waited, or everybody in the run."""
    return sum(
        wait.end - wait.begin
        for wait in run.waits.values()
        if activation is None or any(spot.activation == activation for spot in wait.place.spots)
    )
