"""Limits on how many requests are under way: never more than are allowed, and never fewer than there is work for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from grader.explain.faults import Fault
from grader.explain.lines import direct_line
from grader.records import WorldCall
from grader.run import Run


def at_most(run: Run, most: int, calls: Sequence[WorldCall] | None = None) -> None:
    """Never more than `most` requests are in flight.

    Raises:
        Fault: M24.
    """
    asked = run.calls if calls is None else calls
    for call in asked:
        number = sum(each.runs_at(call.begin) for each in asked)
        if number > most:
            raise Fault(
                "M24",
                f"{number} requests were under way at {run.length(call.begin)}, and the limit is {most}.",
                "Let a request begin only when there is room for it.",
                line=direct_line(run, call.place),
                run=run,
            )


def no_idle_slot(run: Run, most: int, known: Callable[[float], int], calls: Sequence[WorldCall] | None = None) -> None:
    """Never fewer than min(most, open) requests are in flight once the loop is at rest.

    `known(moment)` is how many requests are known to be needed just after a moment, those answered included.

    Raises:
        Fault: M03, nothing ever overlapped; M25, a slot stood idle while there was work.
    """
    asked = run.calls if calls is None else calls
    moments = sorted({0.0, *(call.begin for call in asked), *(call.end for call in asked if call.end is not None)})
    for moment in moments:
        answered = sum(call.end is not None and call.end <= moment for call in asked)
        wanted = min(most, known(moment) - answered)
        busy = sum(call.runs_at(moment) for call in asked)
        if busy < wanted:
            raise _idle(run, moment, busy, wanted, asked)


def _idle(run: Run, moment: float, busy: int, wanted: int, asked: Sequence[WorldCall]) -> Fault:
    following = next((call for call in asked if call.begin > moment), None)
    line = direct_line(run, following.place) if following else None
    if max((sum(each.runs_at(call.begin) for each in asked) for call in asked), default=0) <= 1 < wanted:
        message = f"Only one request at a time: at {run.length(moment)} there was room and work for {wanted}."
        return Fault("M03", message, "Start more of them before you wait for any.", line=line, run=run)
    message = f"At {run.length(moment)} there was room and work for {wanted} requests; under way: {busy}."
    return Fault("M25", message, "Let the next one begin as soon as any one ends.", line=line, run=run)
