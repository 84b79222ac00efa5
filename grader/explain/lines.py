"""The line of a student's that a thing goes back to, be it by way of the task that was made for it."""

from __future__ import annotations

from grader.protocol.parts import Place
from grader.run import Run


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


def standing_line(run: Run, begin: float) -> int | None:
    """Where the loop's own thread stood from this moment on, if that was told."""
    places = [sleep.place for sleep in run.sleeps if not sleep.thread and sleep.begin == begin]
    places += [place for moment, place in run.stood if moment == begin]
    return next((direct_line(run, place) for place in places), None)


def line_at(place: Place) -> int | None:
    """The innermost line of a place itself."""
    return place.spots[0].line if place.spots else None
