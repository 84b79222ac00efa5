"""C3 and C4: what a function left behind when it ended, as the judge saw it, and as the worker told of its tasks."""

from __future__ import annotations

from collections.abc import Sequence

from grader.explain.faults import Fault
from grader.explain.leaving import how_left
from grader.explain.lines import direct_line, line_at, line_of
from grader.explain.timeline import row
from grader.judge.student import Student
from grader.language import phrase
from grader.run import Run


def nothing_open(student: Student, run: Run, call: int = 1) -> None:
    """C3: at the end of a call no request is in flight, and no task is unfinished.

    Raises:
        Fault: M04, M07 or M11; M31 where it was cancelled, but not awaited.
    """
    left = left_open(run, call)
    if left is not None:
        raise left
    idle = [task for task in run.outcomes[call].left if task.cancelling]
    if idle:
        message = phrase("A task was cancelled, and you left before it had ended.")
        fix = phrase("cancel() is a request: await the task to see it happen.")
        stopped = [task.task for task in idle]
        lines = _cancel_lines(run, stopped) or _lines_of_tasks(run, stopped)
        student.remark(Fault("M31", message, fix, line=lines[0] if lines else None, also=tuple(lines[1:]), run=run))


def left_open(run: Run, call: int) -> Fault | None:
    """The fault of leaving while something goes on; None if nothing does."""
    outcome = run.outcomes[call]
    going_on = [task for task in outcome.left if not task.cancelling]
    if not going_on and not outcome.in_flight:
        return None
    names = [row(each.name, each.args) for each in outcome.in_flight] or [task.name for task in going_on]
    left = listed_short(list(dict.fromkeys(names)))
    tasks = [run.tasks[task.task] for task in outcome.left if task.task in run.tasks]
    lines = _lines_of_tasks(run, [task.task for task in tasks])
    if not lines:
        found = {line_of(run, each.place) for each in outcome.in_flight}
        lines = sorted(line for line in found if line is not None)
    if outcome.stopping or (all(each.cut is not None for each in outcome.in_flight) and not going_on):
        code, message, fix = _cancelled(run, left)
        lines = _cancel_lines(run, [task.task for task in outcome.left]) or lines
    else:
        code, message, fix = how_left(run, outcome, left, [task.place.via for task in tasks], not outcome.in_flight)
    return Fault(code, message, fix, line=lines[0] if lines else None, also=tuple(lines[1:]), run=run)


def _cancelled(run: Run, left: str) -> tuple[str, str, str]:
    message = phrase("Cancelled, but you left before it had happened; still open: {left}.", left=left)
    return "M31", message, phrase("cancel() is a request: await the cancelled tasks before you leave.")


def _lines_of_tasks(run: Run, tasks: Sequence[int]) -> list[int]:
    places = [run.tasks[task].place for task in tasks if task in run.tasks]
    return sorted({line for line in (line_of(run, place) for place in places) if line is not None})


def _cancel_lines(run: Run, tasks: Sequence[int]) -> list[int]:
    """Where these were asked to stop, by the student's own code."""
    lines = {line_at(run.cancels[task]) for task in tasks if task in run.cancels}
    return sorted(line for line in lines if line is not None)


def nothing_afterwards(run: Run, call: int = 1) -> None:
    """C4: for some seconds after its end nothing more is asked.

    Raises:
        Fault: M07.
    """
    outcome = run.outcomes[call]
    for asked in run.calls[outcome.asked :]:
        raise Fault(
            "M07",
            phrase(
                "`{function}` had ended at {at}, and `{asked}` was asked later.",
                function=run.name,
                at=run.length(outcome.at),
                asked=row(asked.name, asked.args),
            ),
            phrase("Wait for all that you start, and stop what would go on by itself."),
            line=direct_line(run, asked.place),
            run=run,
        )


def listed_short(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else phrase("{names} and {count} more", names=shown, count=len(names) - 3)
