"""Why a run took longer than it had to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from grader.explain.faults import Fault
from grader.explain.jobs import TOLERANCE, Job
from grader.explain.lines import direct_line, line_of
from grader.explain.standing import blocking
from grader.language import N_, phrase
from grader.run import Run

MADE_BY_HAND = {"create_task", "ensure_future"}


def too_late(run: Run, jobs: list[Job], budget: float, hands_on: float = 0.0) -> Fault:
    """The reason for a run beyond its budget; `hands_on` are the minutes in which the loop may stand still."""
    blocked = sum(end - begin for begin, end in run.blocked)
    if blocked > hands_on + TOLERANCE:
        return blocking(run)
    for inner in jobs:
        for outer in jobs:
            if outer is not inner and _nested(run, inner, outer):
                return _nesting(run, inner, outer)
    if in_a_row(jobs):
        return _one_by_one(run, jobs, budget)
    if (jobs or not budget) and all(job.end is not None and job.end <= run.elapsed - TOLERANCE for job in jobs):
        return _waited_on(run, jobs)
    return _partly(run, jobs, budget, hands_on)


def in_a_row(jobs: list[Job]) -> bool:
    """Whether each began only when the one before it was done."""
    return len(jobs) > 1 and not any_overlap(jobs)


def any_overlap(jobs: list[Job]) -> bool:
    return any(_overlap(a, b) for a in jobs for b in jobs if a is not b)


def done_by_a_plain_function(run: Run, fault: Fault, threads: bool) -> Fault:
    """M09: gather was given what a plain function had worked out before; `threads`: it can be called in one."""
    fix = N_("Nothing is left to await: call it without gather, and let the others move in between.")
    if threads:
        fix = N_("`asyncio.to_thread(...)` calls it in a thread, and gives you something to await.")
    message = phrase("A plain function does all its work in the call: gather got what it gave back, and no coroutine.")
    return Fault("M09", message, phrase(fix), line=fault.line, run=run)


def awaited_in_the_call(run: Run, fault: Fault) -> Fault:
    """M03: each argument was awaited before the function it was meant for was even called."""
    return Fault(
        "M03",
        phrase("Each `await` inside the brackets finishes its job before the call itself happens."),
        phrase("Hand over the coroutines themselves, and await the whole call."),
        line=fault.line,
        run=run,
    )


def start_order(run: Run, jobs: list[Job], best: float) -> Fault:
    """M22: concurrent, and yet late, because a shorter wait was begun first."""
    in_turn = sorted(jobs, key=lambda job: job.begin)
    longest = max(in_turn, key=_length, default=None)
    why = N_("All at once, and still {late} late: the longest wait was not begun first.")
    if longest is not None and longest is in_turn[0]:
        longest = next((after for before, after in pairwise(in_turn) if _length(after) > _length(before)), longest)
        why = N_("All at once, and still {late} late: a longer wait was begun after a shorter one.")
    return Fault(
        "M22",
        phrase(why, late=run.length(run.elapsed - best)),
        phrase("Start what waits longest first; the others fit into its waiting."),
        line=line_of(run, longest.place) if longest else None,
        run=run,
    )


def _length(job: Job) -> float:
    return (job.end or 0.0) - job.begin


def chopped(run: Run, best: float) -> Fault:
    """M23: late by a little, because a wait was cut in pieces."""
    return Fault(
        "M23",
        phrase("All at once, and still {late} late: a wait was cut in pieces.", late=run.length(run.elapsed - best)),
        phrase("One wait is one await: each piece has to wait for its turn."),
        run=run,
    )


def _overlap(a: Job, b: Job) -> bool:
    first, second = sorted((a, b), key=lambda job: job.begin)
    return second.begin < (first.end if first.end is not None else second.begin + 1) - TOLERANCE


def _nested(run: Run, inner: Job, outer: Job) -> bool:
    """Whether one dish awaits the other within itself."""
    numbers = {spot.activation for spot in inner.place.spots[1:]}
    return any(run.labels.get(number) == outer.name for number in numbers)


def _nesting(run: Run, inner: Job, outer: Job) -> Fault:
    return Fault(
        "M19",
        phrase("{inner} is cooked inside {outer}, so one waits for the other.", inner=inner.name, outer=outer.name),
        phrase("Let each dish be on its own, and bring them together where both are started."),
        line=line_of(run, inner.place),
        run=run,
    )


def _one_by_one(run: Run, jobs: list[Job], budget: float) -> Fault:
    jobs = sorted(jobs, key=lambda job: job.begin)
    direct = [direct_line(run, job.place) for job in jobs]
    if len(set(direct)) < len(jobs):  # a helper or a loop does it: its line, and where it was called
        direct += [line_of(run, job.place) for job in jobs]
    lines = list(dict.fromkeys(line for line in direct if line is not None))
    line, also = (lines[0] if lines else None), tuple(lines[1:])
    late = phrase("{elapsed} instead of {budget}", elapsed=run.length(run.elapsed), budget=run.length(budget))
    if _awaited_as_created(run, jobs):
        return Fault(
            "M05",
            phrase("Each task is awaited before the next one exists: {late}.", late=late),
            phrase("First create all the tasks, then await them."),
            line=line,
            also=also,
            run=run,
        )
    if _all_started(run, jobs):
        return Fault(
            "M03",
            phrase(
                "All tasks were started, and still {second} began only when {first} was done: {late}.",
                second=jobs[1].name,
                first=jobs[0].name,
                late=late,
            ),
            phrase("Something lets in only one at a time, like a lock: let all of them in."),
            line=line,
            also=also,
            run=run,
        )
    return Fault(
        "M03",
        _in_turn([job.name for job in jobs], late),
        phrase("Start them all first, then wait for them."),
        line=line,
        also=also,
        run=run,
    )


def _in_turn(names: Sequence[str], late: str) -> str:
    if not names:
        return phrase("One wait follows the other: {late}.", late=late)
    if len(names) == 1:
        return phrase("`await` starts {first} *and* waits for its end: {late}.", first=names[0], late=late)
    message = N_("`await` starts {first} *and* waits for its end before {second} begins: {late}.")
    return phrase(message, first=names[0], second=names[1], late=late)


def _awaited_as_created(run: Run, jobs: list[Job]) -> bool:
    """Whether each job has a task made by hand, and the next one was made only when it was done."""
    made = [run.tasks.get(job.place.task) for job in jobs]
    if not jobs or any(task is None or task.place.via not in MADE_BY_HAND for task in made):
        return False
    if len({job.place.task for job in jobs}) < len(jobs):
        return False
    return all(
        run.made_at[after.place.task] >= (before.end or 0.0) - TOLERANCE
        for before, after in pairwise(sorted(jobs, key=lambda job: job.begin))
    )


def _all_started(run: Run, jobs: list[Job]) -> bool:
    """Whether each job has a task of its own, and all of these were there before the first was done."""
    made = {job.place.task: run.made_at.get(job.place.task) for job in jobs}
    over = min(job.end or 0.0 for job in jobs)
    return len(made) == len(jobs) and all(at is not None and at < over - TOLERANCE for at in made.values())


def _waited_on(run: Run, jobs: list[Job]) -> Fault:
    """All was done, and the function still waited: for a guessed time, or looking again and again."""
    own = [wait for wait in run.waits.values() if wait.place.spots and wait.place.spots[0].function == run.name]
    over = max((job.end or 0.0 for job in jobs), default=0.0)
    sleeps = [task.place for task in run.tasks.values() if task.name == "sleep"]  # `gather(..., asyncio.sleep(30))`
    line = own[-1].place.spots[0].line if own else sleeps[-1].spots[0].line if sleeps else None
    if len(own) > 3:
        return Fault(
            "M20",
            phrase(
                "You keep asking instead of waiting: done at {over}, noticed at {elapsed}.",
                over=run.length(over),
                elapsed=run.length(run.elapsed),
            ),
            phrase("Await the tasks themselves: that ends the moment they do."),
            line=line,
            run=run,
        )
    told = {"function": run.name, "elapsed": run.length(run.elapsed)}
    return Fault(
        "M11",
        phrase("All was done at {over}, and `{function}` waited on until {elapsed}.", over=run.length(over), **told)
        if jobs
        else phrase("There was nothing to do, and `{function}` waited on until {elapsed}.", **told),
        phrase("Wait for the tasks themselves, and not for a guessed time."),
        line=line,
        run=run,
    )


def _partly(run: Run, jobs: list[Job], budget: float, hands_on: float) -> Fault:
    late = phrase("{elapsed} instead of {budget}", elapsed=run.length(run.elapsed), budget=run.length(budget))
    line = next((line for line in (line_of(run, job.place) for job in jobs) if line is not None), None)
    if len(jobs) > 2:
        message = _kept_waiting(run, jobs, late)
        return Fault("M25", message, phrase("Let all of them begin before you wait for any."), line=line, run=run)
    message = phrase("Some of the waiting was done one after the other: {late}.", late=late)
    last = max(jobs, key=lambda job: job.begin, default=None)
    if last is not None and last.begin > hands_on + TOLERANCE:
        line, begin = line_of(run, last.place), run.length(last.begin)
        message = phrase("{last} begins only at {begin}: {late}.", last=last.name, begin=begin, late=late)
    return Fault("M03", message, phrase("Start everything first, then wait."), line=line, run=run)


def _kept_waiting(run: Run, jobs: list[Job], late: str) -> str:
    """Who begins only when somebody else is done."""
    last = max(jobs, key=lambda job: job.begin)
    before = [job for job in jobs if job.end is not None and job.end <= last.begin + TOLERANCE]
    if not before:
        message = N_("Some overlap, but not all: {last} begins only at {begin}: {late}.")
        return phrase(message, last=last.name, begin=run.length(last.begin), late=late)
    name = max(before, key=lambda job: job.end or 0.0).name
    message = N_("Some overlap, but not all: {last} begins only when {before} is done: {late}.")
    if name == last.name:
        message = N_("Some overlap, but not all: one {last} begins only when another is done: {late}.")
    return phrase(message, last=last.name, before=name, late=late)
