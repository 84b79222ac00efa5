"""The common checks C2 to C5, for exercises whose world comes in as arguments: what was asked, when, and to what end.

Each rule takes a run and raises the fault that a student can mend first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from grader.explain.faults import Fault
from grader.explain.jobs import TOLERANCE, world_jobs
from grader.explain.lateness import too_late
from grader.explain.leaving import ended, errors_read, nothing_forgotten
from grader.explain.lines import cancel_line, direct_line
from grader.explain.timeline import asking, row
from grader.judge.leftovers import left_open, listed_short, nothing_afterwards, nothing_open
from grader.judge.results import no_gather_given_back
from grader.judge.student import Student
from grader.language import N_, phrase
from grader.records import Outcome, WorldCall
from grader.report import Span
from grader.run import Run

CUT_SHORT = N_("Wait until all is done; cancel only who has nothing more to do.")


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


def settled(
    student: Student,
    run: Run,
    wanted: Sequence[Wanted],
    *,
    call: int = 1,
    threads: bool = False,
    cancels: bool = False,
) -> Outcome:
    """C2 to C5 of a call that returns: it came to its end, made every request and only once, and left nothing behind.

    `threads`: they are asked for; `cancels`: so is calling off what is late, which the exercise judges itself. A task
    that was cancelled and not awaited, though it did nothing, earns a remark.

    Raises:
        Fault: what is wrong, the most basic mistake first.
    """
    outcome = ended(run, call, threads=threads)
    no_gather_given_back(run, call)
    asked_once(run, wanted, call)
    if not cancels:
        none_cut_short(run, wanted, call)
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
        raise _missing(run, wanted, missing, any(calls for _, calls in made), call)
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


def _missing(run: Run, wanted: Sequence[Wanted], missing: Sequence[Wanted], any_made: bool, call: int) -> Fault:
    nothing_forgotten(run)
    names = listed_short([f"`{each.shown}`" for each in missing])
    stopped = [one for _, one in _cut_short(run, wanted, call) if one.place.task in run.cancels]
    if stopped:
        message = phrase("The task was cancelled before it had asked all; this was left out: {names}.", names=names)
        line = cancel_line(run, stopped[-1])
        return Fault("M11", message, phrase(CUT_SHORT), line=line, run=run)
    left = left_open(run, call)
    if left is not None:
        return left
    if any_made:
        fix = phrase("Make sure that each request is made, however many there are.")
        message = phrase("This was never asked: {names}.", names=names)
        return Fault(f"{run.exercise}-missed", message, fix, line=run.definition(), run=run)
    message = phrase("`{function}` came to its end, and never asked {names}.", function=run.name, names=names)
    return Fault("M16", message, phrase("Call the functions you are given, and use what they answer."), run=run)


def none_cut_short(run: Run, wanted: Sequence[Wanted], call: int = 1) -> None:
    """No request that was to be answered was called off by the student's own code.

    Raises:
        Fault: M11.
    """
    for each, one in _cut_short(run, wanted, call):
        message = phrase(
            "`{name}` was cancelled at {cut}, before it was done.", name=each.shown, cut=run.length(one.cut or 0.0)
        )
        line = cancel_line(run, one) or direct_line(run, one.place)
        raise Fault("M11", message, phrase(CUT_SHORT), line=line, run=run)


def _cut_short(run: Run, wanted: Sequence[Wanted], call: int) -> Iterator[tuple[Wanted, WorldCall]]:
    """Each request that was to be answered, and was cut as often as it was made: with the first that was."""
    if run.called_off is not None:
        return
    over = run.outcomes[call].at
    for each, calls in _made(run, wanted):
        cut = [one for one in calls if one.cut is not None and one.cut <= over]
        if each.how != "cancelled" and cut and len(cut) == len(calls):
            yield each, cut[0]


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
