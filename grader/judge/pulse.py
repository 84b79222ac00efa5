"""A sign of life: a quick call that has to come again and again while a function runs, and not after its end."""

from __future__ import annotations

from itertools import pairwise

from grader.explain.faults import Fault
from grader.explain.jobs import TOLERANCE
from grader.explain.lines import WAITING, direct_line, line_of
from grader.judge.requests import moments
from grader.language import phrase
from grader.run import Run


def stops(run: Run, name: str, check: str) -> None:
    """No sign of life comes after the return; `check` is the one that says so.

    Raises:
        Fault: the exercise's own `-ping-goes-on`, if the sign is `ping`.
    """
    outcome = run.outcomes[1]
    later = [call for call in run.calls[outcome.asked :] if call.name == name]
    if outcome.kind == "returned" and later:
        message = phrase(
            "{name} went on after you returned, at {begin}.", name=name.capitalize(), begin=run.length(later[0].begin)
        )
        fix = phrase("Cancel the task that calls {name}, and wait for it.", name=name)
        place = later[0].place
        line, also = line_of(run, place), tuple(filter(None, [direct_line(run, place)]))
        raise Fault(f"{run.exercise}-{name}-goes-on", message, fix, line=line, also=also, run=run, of=check)


def never_silent(run: Run, name: str, limit: float, fix: str) -> None:
    """No silence is longer than `limit`: from start to first sign, between two, and from the last to the return.

    Raises:
        Fault: the exercise's own `-no-ping` or `-silence`, with this `fix`.
    """
    signs = [moment for moment in moments(run, name) if moment <= run.elapsed]
    gap, since = max((after - before, before) for before, after in pairwise([0.0, *signs, run.elapsed]))
    if gap <= limit + TOLERANCE:
        return
    if not signs:
        message = phrase(
            "There was no {name} at all in {elapsed}; {limit} is the limit.",
            name=name,
            elapsed=run.length(run.elapsed),
            limit=run.length(limit),
        )
        raise Fault(f"{run.exercise}-no-{name}", message, fix, line=run.definition(), run=run)
    message = phrase(
        "From {since} on no {name} came for {gap}; {limit} is the limit.",
        since=run.length(since),
        name=name,
        gap=run.length(gap),
        limit=run.length(limit),
    )
    calls = [call for call in run.calls if call.name == name]
    line = _pause(run, since) or direct_line(run, calls[0].place)
    raise Fault(f"{run.exercise}-silence", message, fix, line=line, run=run)


def _pause(run: Run, since: float) -> int | None:
    """The line of the sleep that began with a silence, in the task that had given the sign before it."""
    tasks = {call.place.task for call in run.calls if call.name in run.quick and call.begin == since}
    pauses = [wait for wait in run.waits.values() if wait.begin == since and wait.place.task in tasks]
    return next((direct_line(run, wait.place) for wait in pauses if wait.place.via in WAITING), None)


def no_storm(run: Run, name: str, most: int, fix: str) -> None:
    """Not more than `most` signs come in any second.

    Raises:
        Fault: the exercise's own `-ping-storm`, with this `fix`.
    """
    signs = [call for call in run.calls if call.name == name]
    for first, over in zip(signs, signs[most:], strict=False):
        if over.begin - first.begin < 1 - TOLERANCE:
            message = phrase(
                "More than {most} calls of {name} came within a second, from {begin} on.",
                most=most,
                name=name,
                begin=run.length(first.begin),
            )
            line = direct_line(run, signs[0].place)
            raise Fault(f"{run.exercise}-{name}-storm", message, fix, line=line, run=run)
