"""Why a run does not come to its end: it computes on and on, or goes on while time passes."""

from __future__ import annotations

from grader.explain.faults import Fault
from grader.explain.lines import WAITING, direct_line, line_at
from grader.explain.standing import blocking
from grader.language import N_, phrase
from grader.protocol.messages import Endless, Stuck
from grader.protocol.parts import Loop, Place, Spot
from grader.records import Wait
from grader.run import Run

ENDLESS = {
    "turns": (
        "M20",
        N_("This code keeps asking instead of waiting: the loop turned 100000 times, and no time passed."),
        N_("Do not poll with `sleep(0)`: await the task, an Event, or a real sleep."),
    ),
    "asleep": (
        "E07",
        N_("This call waits for something outside the exercise, and nothing outside will ever come."),
        N_("Wait with `await`: for a task, a future, or asyncio.sleep."),
    ),
    "tasks": (
        "E07",
        N_("This code makes task after task: there are 30000 of them, and no end."),
        N_("Make one task for each thing to do, and wait for them."),
    ),
    "flood": (
        "E07",
        N_("This code began tens of thousands of things at one moment, more than can be counted."),
        N_("Look for a loop that begins more than it should."),
    ),
    "cpu": (
        "E07",
        N_("This code runs on and on: it never ends and never waits, so nobody else gets a turn."),
        N_("Let the loop end, or pause in it with `await`."),
    ),
}
CLOCK_LOOP = (
    "M20",
    N_("This loop keeps looking at the clock, and no time can pass while it looks."),
    N_("Await a sleep of the length you want to wait."),
)
TOO_LONG = N_("Work out anew how long to wait here, and in which unit.")
FOR_EVER = 100_000.0
"""Minutes of a wait that says no more than that it has no end."""


def never_ends(endless: Endless, run: Run) -> Fault:
    """The sentence for each way of not coming back; of a loop its first line is told, the same on every run."""
    loop = endless_loop(endless.place, run) if endless.why == "cpu" else None
    code, message, fix = CLOCK_LOOP if loop is not None and loop.clock else ENDLESS[endless.why]
    line = line_at(endless.place) if loop is None else loop.first
    return Fault(code, phrase(message), phrase(fix), line=line, run=run, last=True)


def too_long(run: Run, minutes: float, stuck: Stuck) -> Fault:
    """The run goes on in virtual time without an end; `stuck` tells where its tasks stand."""
    if run.tasks and sum(end - begin for begin, end in run.blocked) > minutes / 2:
        fault = blocking(run)
        fault.last = True
        return fault
    going_on = [wait for wait in run.waits.values() if wait.end >= run.at() and wait.place.spots]
    return (
        _waits_for_ever(run, stuck, going_on)
        or _one_long_wait(run, minutes, going_on)
        or _still_going_on(run, minutes, going_on)
    )


def endless_loop(place: Place, run: Run) -> Loop | None:
    """The loop that runs on and on: of the outermost function that stands in one, the outermost, a `while` first."""
    for spot in reversed(place.spots):
        round_it = _loops_round(spot, run)
        if round_it:
            return min(round_it, key=lambda loop: (not loop.is_while, loop.first))
    return None


def _loops_round(spot: Spot, run: Run) -> list[Loop]:
    return [loop for loop in run.sketch.loops if loop.first <= spot.line <= loop.last]


def _waits_for_ever(run: Run, stuck: Stuck, going_on: list[Wait]) -> Fault | None:
    """A loop that goes on, and somebody who waits meanwhile: a loop without any end of its own first."""
    found = [
        (loop, wait.place.task, spot.function, here)
        for wait in going_on
        for depth, spot in enumerate(wait.place.spots)
        for loop in _loops_round(spot, run)
        if loop.is_while and (here := _who_waits(run, stuck, wait.place, depth)) is not None
    ]
    if not found:
        return None
    loop, task, name, line = min(found, key=lambda each: (each[0].ends, each[0].first))
    cancelled = any(each.task == task and each.cancelling for each in stuck.tasks)
    return _waited_for(run, loop, name, line, cancelled)


def _who_waits(run: Run, stuck: Stuck, place: Place, depth: int) -> int | None:
    """The line at which somebody waits for the function at this depth: its caller, or else the function judged."""
    if depth + 1 < len(place.spots):
        return place.spots[depth + 1].line
    called = (task.place.spots for task in stuck.tasks if task.task not in run.tasks and task.task != place.task)
    return next((spots[0].line for spots in called if spots and spots[-1].function == run.name), None)


def _waited_for(run: Run, loop: Loop, name: str, line: int, cancelled: bool) -> Fault:
    told = {"name": name, "line": line, "loop": loop.first}
    if cancelled:
        message = phrase("`{name}` was cancelled, and its loop at line {loop} goes on all the same.", **told)
        fix = phrase("Do not catch CancelledError in the loop, or raise it again.")
        return Fault("M27", message, fix, line=loop.first, also=(line,), run=run, last=True)
    message = phrase("Line {line} waits, while the loop of `{name}` at line {loop} goes on without end.", **told)
    if loop.ends:
        fix = phrase("See to it that this loop ends; what is to end it must come before the wait.")
        return Fault("E07", message, fix, line=loop.first, also=(line,), run=run, last=True)
    fix = phrase("End that loop when all else is done: make it a task, and cancel the task.")
    return Fault("E07", message, fix, line=line, also=(loop.first,), run=run, last=True)


def _one_long_wait(run: Run, minutes: float, going_on: list[Wait]) -> Fault | None:
    """M14: one sleep alone is longer than all that there is to do."""
    for wait in going_on:
        length = wait.end - wait.begin
        in_a_loop = any(not loop.ends for spot in wait.place.spots for loop in _loops_round(spot, run))
        if wait.place.via not in WAITING or in_a_loop or length <= (run.budget or minutes):
            continue
        line, told = line_at(wait.place), {"function": run.name, "length": run.length(length)}
        if run.budget is None or length > FOR_EVER:
            message = phrase("This wait has no end: {function} sleeps here for ever.", **told)
            return Fault("E07", message, phrase(TOO_LONG), line=line, run=run, last=True)
        message = phrase(
            "This wait alone takes {length}; all of `{function}` can be over in {budget}.",
            budget=run.length(run.budget),
            **told,
        )
        return Fault("M14", message, phrase(TOO_LONG), line=line, run=run, last=True)
    return None


def _still_going_on(run: Run, minutes: float, going_on: list[Wait]) -> Fault:
    lines = sorted({_goes_on(wait.place, run) for wait in going_on})
    lines = lines or [line for line in (direct_line(run, call.place) for call in run.in_flight()) if line is not None]
    return Fault(
        "E07",
        phrase("{function} had not ended after {minutes}.", function=run.name, minutes=run.length(minutes)),
        phrase("Look for a loop that never stops, or for what begins itself again."),
        line=lines[0] if lines else None,
        run=run,
        last=True,
    )


def _goes_on(place: Place, run: Run) -> int:
    """The line that keeps a wait coming: the loop round it, or where a function calls itself; else the wait's own."""
    loop = endless_loop(place, run)
    if loop is not None:
        return loop.first
    names = [spot.function for spot in place.spots]
    again = (spot.line for spot in reversed(place.spots) if names.count(spot.function) > 1)
    return next(again, place.spots[0].line)
