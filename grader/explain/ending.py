"""Why a run did not end: the fault behind a hand-off that was broken off."""

from __future__ import annotations

from grader.explain.faults import Fault
from grader.explain.lines import direct_line
from grader.explain.problems import memory
from grader.explain.standing import blocking
from grader.isolation.death import Death
from grader.judge.handoff import (
    HandoffOver,
    KeepsComputing,
    KeepsSleeping,
    Malformed,
    NeverEnds,
    NothingLeft,
    TooManyFrames,
    TooMuch,
)
from grader.language import N_, phrase
from grader.protocol.messages import Endless, Stuck
from grader.protocol.parts import Loop, Place
from grader.run import Run

NOWHERE = Place(0, ())

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
HOLDS_THE_LOOP = 0
"""The number of no task: among those who wait, it stands for whoever keeps the loop from turning."""


def fault_of(over: HandoffOver, run: Run) -> Fault:
    """The fault that a broken hand-off shows. (`Silent` is the caller's: it may be the machine's fault.)"""
    match over:
        case NeverEnds():
            return _endless(over.endless, run)
        case NothingLeft():
            return _stuck(over.stuck, run)
        case KeepsComputing():
            return _endless(Endless("cpu", NOWHERE), run)
        case KeepsSleeping():
            return _endless(Endless("asleep", NOWHERE), run)
        case TooManyFrames():
            return Fault(
                "M20",
                phrase("{function} was still going in tiny steps after thousands of them.", function=run.name),
                phrase("Do not look again and again: await the task, an Event, or one sleep of the whole length."),
                run=run,
                last=True,
            )
        case TooMuch():
            return Fault(
                "E07",
                phrase(
                    "{function} starts more and more, far beyond what the exercise needs, and the grader gave up.",
                    function=run.name,
                ),
                phrase("Look for a loop that starts things without end."),
                run=run,
                last=True,
            )
        case _:
            return _gone(over, run)


def killed(death: Death | None, over: HandoffOver, run: Run) -> Fault:
    """The fault of a worker that ended by its own doing: what it had used up tells more than that it is gone."""
    if death is not None and death.was_busy:
        return _endless(Endless("cpu", NOWHERE), run)
    fault = memory(run, None) if death is not None and death.was_hungry else _gone(over, run)
    fault.last = True
    return fault


def class_gone(name: str, run: Run) -> Fault:
    """E10: the world was to raise an error of the student's file, and there is no such class any more."""
    return Fault(
        "E10",
        phrase("The class `{name}` has to stay in {file} as it was: the world raises it.", name=name, file=run.file),
        phrase("Put `class {name}(Exception)` back at the top of the file.", name=name),
        run=run,
        last=True,
    )


def interference(run: Run) -> Fault:
    """The worker is not what it was: whatever it told counts for nothing."""
    return Fault(
        "E09",
        phrase("The program changed the grader's own code, so this run counts for nothing."),
        phrase("Leave the grader's modules and objects alone."),
        run=run,
        last=True,
    )


def too_long(run: Run, minutes: float) -> Fault:
    """The run goes on in virtual time without an end."""
    if run.tasks and sum(end - begin for begin, end in run.blocked) > minutes / 2:
        fault = blocking(run)
        fault.last = True
        return fault
    lines = sorted(
        {_goes_on(wait.place, run) for wait in run.waits.values() if wait.end >= run.at() and wait.place.spots}
    )
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
    loop = _endless_loop(place, run)
    if loop is not None:
        return loop.first
    names = [spot.function for spot in place.spots]
    again = (spot.line for spot in reversed(place.spots) if names.count(spot.function) > 1)
    return next(again, place.spots[0].line)


def _line(place: Place) -> int | None:
    return place.spots[0].line if place.spots else None


def _endless(endless: Endless, run: Run) -> Fault:
    """The sentence for each way of not coming back; of a loop its first line is told, the same on every run."""
    loop = _endless_loop(endless.place, run) if endless.why == "cpu" else None
    code, message, fix = CLOCK_LOOP if loop is not None and loop.clock else ENDLESS[endless.why]
    line = _line(endless.place) if loop is None else loop.first
    return Fault(code, phrase(message), phrase(fix), line=line, run=run, last=True)


def _endless_loop(place: Place, run: Run) -> Loop | None:
    """The loop that runs on and on: of the outermost function that stands in one, the outermost, a `while` first."""
    for spot in reversed(place.spots):
        round_it = [loop for loop in run.sketch.loops if loop.first <= spot.line <= loop.last]
        if round_it:
            return min(round_it, key=lambda loop: (not loop.is_while, loop.first))
    return None


def _stuck(stuck: Stuck, run: Run) -> Fault:
    holder = next((task.place for task in stuck.tasks if task.task == HOLDS_THE_LOOP), None)
    if holder is not None and (stuck.ready or _others(stuck, holder)):
        return Fault(
            "M06",
            phrase("This wait blocks the whole loop, and what it waits for can only come while the loop goes on."),
            phrase("Wait with `await`: then the others go on meanwhile."),
            line=_line(holder),
            run=run,
            last=True,
        )
    if _joins(stuck):
        return _never_done(stuck, run)
    waiting = [(task.place.spots[0].function, task.place.spots[0].line) for task in stuck.tasks if task.place.spots]
    waiting = list(dict.fromkeys(waiting))
    waiting.sort(key=lambda each: each[0] == run.name)  # the called function mostly waits for the others
    where = "; ".join(
        phrase("`{function}` at line {line}", function=function, line=line) for function, line in waiting[:5]
    )
    return Fault(
        "E06",
        phrase("Everybody waits, and nothing can happen any more: {where}.", where=where)
        if where
        else phrase("Everybody waits, and nothing can happen any more."),
        phrase("Somebody has to bring what is waited for: a result, an event, an item, a lock given back."),
        line=waiting[0][1] if waiting else None,
        also=tuple(line for _, line in waiting[1:5]),
        run=run,
        last=True,
    )


def _joins(stuck: Stuck) -> bool:
    """Whether a queue is joined, and whoever else is there waits at most for more of it."""
    doing = [task.place.via for task in stuck.tasks if task.task != HOLDS_THE_LOOP]
    return "join" in doing and ("get" in doing or set(doing) == {"join"})


def _never_done(stuck: Stuck, run: Run) -> Fault:
    lines = [_line(task.place) for task in stuck.tasks if task.place.via == "join"]
    return Fault(
        "M33",
        phrase("`join` waits for ever: it counts what was put in, and not every item was told to be done."),
        phrase("After each `get`, call `task_done`, however the work on it ends: in a `finally`."),
        line=next((line for line in lines if line is not None), None),
        run=run,
        last=True,
    )


def _others(stuck: Stuck, holder: Place) -> bool:
    """Whether anybody waits besides the one who holds the loop."""
    return any(task.place.spots and task.place.spots[0] not in holder.spots for task in stuck.tasks)


def _gone(over: HandoffOver, run: Run) -> Fault:
    if isinstance(over, Malformed):
        return Fault(
            "E09",
            phrase("The program wrote into the grader's own channel, so this run counts for nothing."),
            phrase("Leave file descriptors and the grader's modules alone."),
            run=run,
            last=True,
        )
    return Fault(
        "E08",
        phrase("The program ended its own process before the check was over."),
        phrase("Let functions return: no `os._exit`, and nothing that brings Python down."),
        run=run,
        last=True,
    )
