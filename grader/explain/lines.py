"""The line of a student's that a thing goes back to, be it by way of the task that was made for it."""

from __future__ import annotations

from grader.protocol.parts import Place
from grader.records import WorldCall
from grader.run import Run

WAITING = {"sleep", "call_later", "call_at"}
"""Timers that are waits; those of `timeout` and `wait_for` are guards, and stay out of the picture."""

WAITS_NO_LONGER = {"wait", "as_completed"}
"""Limits that call nobody off."""

INSTANT = 0.0005
"""Seconds that are no time at all."""


def line_of(run: Run, place: Place) -> int | None:
    """The line of the called function at which something was begun: its own, or where it made the task for it."""
    for _ in range(10):
        spots = [spot for spot in place.spots if spot.function == run.name]
        if spots:
            return spots[0].line
        made = run.tasks.get(place.task)
        if made is None or made.place.task == place.task:
            break
        place = made.place
    return place.spots[-1].line if place.spots else None


def direct_line(run: Run, place: Place) -> int | None:
    """The very line that did it: the innermost of the student's, or where it made the task that did."""
    made = run.tasks.get(place.task)
    spots = place.spots or (made.place.spots if made is not None else ())
    return spots[0].line if spots else None


def swallowed_line(run: Run, place: Place) -> int | None:
    """Where what came from a place stopped: the innermost function that returned all the same; else the very line."""
    for spot in place.spots:
        activation = run.activations.get(spot.activation)
        if activation is not None and activation.how == "returned":
            return spot.line
    return direct_line(run, place)


def cancel_line(run: Run, call: WorldCall) -> int | None:
    """Where the student's code called a request off: its own `cancel`, or the limit that was over then. None if nobody
    knows."""
    told = run.cancels.get(call.place.task)
    if told is not None:
        return line_at(told)
    return None if call.cut is None else limit_line(run, call.cut, call.place.task)


def limit_line(run: Run, moment: float, task: int = 0, *, cuts: bool = True) -> int | None:
    """The line of the time limit that was over at a moment, this task's own first: of one that `cuts` what it is for,
    or of one that only waits no longer (`wait`, `as_completed`)."""
    over = [
        wait.place
        for wait in run.waits.values()
        if wait.place.via not in WAITING
        and (wait.place.via not in WAITS_NO_LONGER) is cuts
        and not wait.cut
        and abs(wait.end - moment) < INSTANT
    ]
    over.sort(key=lambda place: place.task != task)
    return next((line_at(place) for place in over if place.spots), None)


def standing_line(run: Run, begin: float) -> int | None:
    """Where the loop's own thread stood from this moment on, if that was told."""
    places = [sleep.place for sleep in run.sleeps if not sleep.thread and sleep.begin == begin]
    places += [place for moment, place in run.stood if moment == begin]
    return next((direct_line(run, place) for place in places), None)


def line_at(place: Place) -> int | None:
    """The innermost line of a place itself."""
    return place.spots[0].line if place.spots else None
