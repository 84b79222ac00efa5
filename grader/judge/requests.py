"""The common checks C2 to C5, for exercises whose world comes in as arguments: what was asked, when, and to what end.

Each rule takes a run and raises the fault that a student can mend first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from grader.explain.faults import Fault
from grader.explain.jobs import TOLERANCE, world_jobs
from grader.explain.lateness import too_late
from grader.explain.leaving import ended, errors_read, how_left, nothing_forgotten
from grader.explain.lines import direct_line, line_of
from grader.explain.timeline import asking, row
from grader.judge.results import no_gather_given_back
from grader.judge.student import Student
from grader.language import phrase
from grader.records import Outcome, WorldCall
from grader.report import Span
from grader.run import Run


@dataclass(frozen=True)
class Wanted:
    """A request that a right run makes: of which function, with what, from when to when (virtual seconds of the run).

    `how` it ends is drawn so; it may be made at most `most` times.
    """

    name: str
    args: tuple[Any, ...] = ()
    begin: float = 0.0
    end: float = 0.0
    how: Literal["done", "cancelled", "failed"] = "done"
    most: int = 1

    def matches(self, call: WorldCall) -> bool:
        return self.name == call.name and repr(self.args) == repr(call.args)

    @property
    def shown(self) -> str:
        return row(self.name, self.args)


def spans_of(wanted: Iterable[Wanted]) -> list[Span]:
    """The timeline that is hoped for."""
    return asking((each.name, each.args, each.begin, each.end, each.how) for each in wanted)


def settled(student: Student, run: Run, wanted: Sequence[Wanted], *, call: int = 1, threads: bool = False) -> Outcome:
    """C2 to C5 of a call that returns: it came to its end, made every request and only once, and left nothing behind.

    `threads`: they are asked for. A task that was cancelled and not awaited, though it did nothing, earns a remark.

    Raises:
        Fault: what is wrong, the most basic mistake first.
    """
    outcome = ended(run, call, threads=threads)
    no_gather_given_back(run, call)
    asked_once(run, wanted, call)
    nothing_open(student, run, call)
    nothing_afterwards(run, call)
    nothing_forgotten(run)
    errors_read(run)
    return outcome


def asked_once(run: Run, wanted: Sequence[Wanted], call: int = 1) -> None:
    """C2: every request was made, and none more often than it may be.

    Raises:
        Fault: why one was not (M02, M04, M07, M11), M16 if none was, else the exercise's own `-missed` or `-twice`.
    """
    made = _made(run, wanted)
    missing = [each for each, calls in made if not calls]
    if missing:
        raise _missing(run, missing, any(calls for _, calls in made), call)
    for each, calls in made:
        if len(calls) > each.most:
            raise Fault(
                f"{run.exercise}-twice",
                phrase("`{name}` was asked {count} times.", name=each.shown, count=len(calls)),
                phrase("Ask once, and keep the answer (or the task that will have it)."),
                line=direct_line(run, calls[each.most].place),
                run=run,
            )


def _made(run: Run, wanted: Sequence[Wanted]) -> list[tuple[Wanted, list[WorldCall]]]:
    """Each request that is wanted, with the calls that made it; arguments are the same if they are written the same."""
    calls: dict[tuple[str, str], list[WorldCall]] = {}
    for call in run.calls:
        calls.setdefault((call.name, repr(call.args)), []).append(call)
    return [(each, calls.get((each.name, repr(each.args)), [])) for each in wanted]


def _missing(run: Run, missing: Sequence[Wanted], any_made: bool, call: int) -> Fault:
    nothing_forgotten(run)
    left = _left_open(run, call)
    if left is not None:
        return left
    names = _listed([f"`{each.shown}`" for each in missing])
    if any_made:
        fix = phrase("Make sure that each request is made, however many there are.")
        message = phrase("This was never asked: {names}.", names=names)
        return Fault(f"{run.exercise}-missed", message, fix, line=run.definition(), run=run)
    message = phrase("`{function}` came to its end, and never asked {names}.", function=run.name, names=names)
    return Fault("M16", message, phrase("Call the functions you are given, and use what they answer."), run=run)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else phrase("{names} and {count} more", names=shown, count=len(names) - 3)


def on_time(run: Run, wanted: Sequence[Wanted]) -> None:
    """Every request began at its moment, and no later.

    Raises:
        Fault: why it did not: M02, M06, M03, M05 or M25.
    """
    made = [(each, calls[0] if calls else None) for each, calls in _made(run, wanted)]
    late = [each for each, call in made if call is None or call.begin > each.begin + TOLERANCE]
    if not late or not run.calls:
        return
    nothing_forgotten(run)
    budget = run.elapsed if run.budget is None else run.budget
    asked = next((call for each, call in made if each is late[0]), None)
    before = [call for call in run.calls if asked is None or call.begin < asked.begin - TOLERANCE]
    if not before or all(call is not None for _, call in made) or run.outcomes[1].kind == "returned":
        raise too_late(run, world_jobs(run), budget)
    begun = max(before, key=lambda call: call.begin)
    message = phrase(
        "`{late}` was not asked at its time: it would have waited for `{begun}` to answer.",
        late=late[0].shown,
        begun=begun.name,
    )
    fix = phrase("Start all that can be started, and only then wait.")
    raise Fault("M03", message, fix, line=direct_line(run, begun.place), run=run)


def nothing_open(student: Student, run: Run, call: int = 1) -> None:
    """C3: at the end of a call no request is in flight, and no task is unfinished.

    Raises:
        Fault: M04, M07 or M11; M31 where it was cancelled, but not awaited.
    """
    left = _left_open(run, call)
    if left is not None:
        raise left
    idle = [task for task in run.outcomes[call].left if task.cancelling]
    if idle:
        message = phrase("A task was cancelled, and you left before it had ended.")
        fix = phrase("cancel() is a request: await the task to see it happen.")
        lines = _lines_of_tasks(run, [task.task for task in idle])
        student.remark(Fault("M31", message, fix, line=lines[0] if lines else None, also=tuple(lines[1:]), run=run))


def _left_open(run: Run, call: int) -> Fault | None:
    """The fault of leaving while something goes on; None if nothing does."""
    outcome = run.outcomes[call]
    going_on = [task for task in outcome.left if not task.cancelling]
    if not going_on and not outcome.in_flight:
        return None
    names = [row(each.name, each.args) for each in outcome.in_flight] or [task.name for task in going_on]
    left = _listed(list(dict.fromkeys(names)))
    tasks = [run.tasks[task.task] for task in outcome.left if task.task in run.tasks]
    lines = _lines_of_tasks(run, [task.task for task in tasks])
    if not lines:
        found = {line_of(run, each.place) for each in outcome.in_flight}
        lines = sorted(line for line in found if line is not None)
    if outcome.stopping or (all(each.cut is not None for each in outcome.in_flight) and not going_on):
        code, message, fix = _cancelled(run, left)
    else:
        code, message, fix = how_left(run, outcome, left, [task.place.via for task in tasks], not outcome.in_flight)
    return Fault(code, message, fix, line=lines[0] if lines else None, also=tuple(lines[1:]), run=run)


def _cancelled(run: Run, left: str) -> tuple[str, str, str]:
    message = phrase("Cancelled, but you left before it had happened; still open: {left}.", left=left)
    return "M31", message, phrase("cancel() is a request: await the cancelled tasks before you leave.")


def _lines_of_tasks(run: Run, tasks: Sequence[int]) -> list[int]:
    places = [run.tasks[task].place for task in tasks if task in run.tasks]
    return sorted({line for line in (line_of(run, place) for place in places) if line is not None})


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


def in_time(run: Run, budget: float, calls: Iterable[WorldCall] | None = None) -> None:
    """The run took no longer than `budget`, in virtual seconds; `calls` are those that could have overlapped.

    Raises:
        Fault: the reason why it took longer: M06, M03, M05, M11, M20 or M25.
    """
    if run.elapsed > budget + TOLERANCE:
        chosen = None if calls is None else {id(call) for call in calls}
        jobs = [
            job for job, call in zip(world_jobs(run), run.calls, strict=True) if chosen is None or id(call) in chosen
        ]
        raise too_late(run, jobs, budget)


def moments(run: Run, name: str) -> list[float]:
    """When a function was called, in virtual seconds of the run."""
    return [call.begin for call in run.calls if call.name == name]


def not_called_too_early(run: Run, name: str) -> None:
    """No thread was given what `name` returns, a number, to call: `to_thread(lookup(isbn))`.

    Raises:
        Fault: the exercise's own `-called-too-early`.
    """
    problem = run.outcomes[1].problem
    while problem is not None and problem.parts:
        problem = problem.parts[0]
    if problem is None or problem.type != "TypeError" or problem.text != "'int' object is not callable":
        return
    message = phrase("You called {name} before the thread could: the thread was given a number to call.", name=name)
    fix = phrase("Hand the function and its argument over apart: without brackets, and with a comma.")
    here = [call for call in run.calls if call.name == name and not call.thread]
    line = direct_line(run, here[0].place) if here else None
    raise Fault(f"{run.exercise}-called-too-early", message, fix, line=line, run=run)
