"""Why a run did not end: the fault behind a hand-off that was broken off."""

from __future__ import annotations

from grader.explain.endless import never_ends
from grader.explain.faults import Fault
from grader.explain.lines import line_at
from grader.explain.problems import memory
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
from grader.language import phrase
from grader.protocol.messages import Endless, Stuck
from grader.protocol.parts import Place
from grader.run import Run

NOWHERE = Place(0, ())

HOLDS_THE_LOOP = 0
"""The number of no task: among those who wait, it stands for whoever keeps the loop from turning."""


def fault_of(over: HandoffOver, run: Run) -> Fault:
    """The fault that a broken hand-off shows. (`Silent` is the caller's: it may be the machine's fault.)"""
    match over:
        case NeverEnds():
            return never_ends(over.endless, run)
        case NothingLeft():
            return _stuck(over.stuck, run)
        case KeepsComputing():
            return never_ends(Endless("cpu", NOWHERE), run)
        case KeepsSleeping():
            return never_ends(Endless("asleep", NOWHERE), run)
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
        return never_ends(Endless("cpu", NOWHERE), run)
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


def _stuck(stuck: Stuck, run: Run) -> Fault:
    holder = next((task.place for task in stuck.tasks if task.task == HOLDS_THE_LOOP), None)
    if holder is not None and (stuck.ready or _others(stuck, holder)):
        return Fault(
            "M06",
            phrase("This wait blocks the whole loop, and what it waits for can only come while the loop goes on."),
            phrase("Wait with `await`: then the others go on meanwhile."),
            line=line_at(holder),
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
    lines = [line_at(task.place) for task in stuck.tasks if task.place.via == "join"]
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
