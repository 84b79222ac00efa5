"""Limits on how many requests are under way: never more than are allowed, and never fewer than there is work for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from grader.explain.faults import Fault
from grader.explain.jobs import TOLERANCE
from grader.explain.lines import direct_line
from grader.language import N_, phrase
from grader.records import WorldCall
from grader.run import Run

TOO_MANY = N_("{number} requests were under way at {begin}, and the limit is {most}.")


def at_most(run: Run, most: int, calls: Sequence[WorldCall] | None = None, message: str = TOO_MANY) -> None:
    """Never more than `most` requests are in flight; `message` says it in the words of the exercise.

    Raises:
        Fault: M24.
    """
    asked = run.calls if calls is None else calls
    for call in asked:
        number = sum(each.runs_at(call.begin) for each in asked)
        if number > most:
            raise Fault(
                "M24",
                phrase(message, number=number, begin=run.length(call.begin), most=most),
                phrase("Let a request begin only when there is room for it."),
                line=direct_line(run, call.place),
                run=run,
                counts=call.name,
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
    counts = asked[0].name if asked else ""
    following = next((call for call in asked if call.begin > moment), None)
    line = direct_line(run, following.place) if following else None
    if max((sum(each.runs_at(call.begin) for each in asked) for call in asked), default=0) <= 1 < wanted:
        message = phrase(
            "Only one request at a time: at {moment} there was room and work for {wanted}.",
            moment=run.length(moment),
            wanted=wanted,
        )
        return Fault(
            "M03", message, phrase("Start more of them before you wait for any."), line=line, run=run, counts=counts
        )
    message = phrase(
        "At {moment} there was room and work for {wanted} requests; under way: {busy}.",
        moment=run.length(moment),
        wanted=wanted,
        busy=busy,
    )
    return Fault(
        "M25", message, phrase("Let the next one begin as soon as any one ends."), line=line, run=run, counts=counts
    )


def one_pair_of_hands(run: Run, hands_on: Iterable[tuple[str, float, float]]) -> None:
    """No two spans of hands-on work, each with its name, lie in one minute: the judge's own clock says so.

    Raises:
        Fault: M21. Work blocks, so this needs a second thread, or a program that meddles with the grader's functions.
    """
    for (one, _, end), (other, begin, _) in pairwise(sorted(hands_on, key=lambda each: each[1:])):
        if begin < end - TOLERANCE:
            raise Fault(
                "M21",
                phrase(
                    "{one} and {other} were worked on in the same minute, and one cook has one pair of hands.",
                    one=one,
                    other=other,
                ),
                phrase("Call the functions as they are, all on one thread."),
                line=run.definition(),
                run=run,
            )
