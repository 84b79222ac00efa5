"""Why a run took longer than it had to."""

from __future__ import annotations

from grader.explain.faults import Fault
from grader.explain.jobs import TOLERANCE, Job, line_of, task_of
from grader.explain.leaving import minutes
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
    if len(jobs) < 2 or not any(_overlap(a, b) for a in jobs for b in jobs if a is not b):
        return _one_by_one(run, jobs, budget)
    return _batches(run, jobs, budget) if len(jobs) > 2 else _one_by_one(run, jobs, budget)


def blocking(run: Run) -> Fault:
    """M06: the loop stood still for longer than hands-on work takes."""
    longest = max(run.sleeps, key=lambda sleep: sleep.end - sleep.begin, default=None)
    line = longest.place.spots[0].line if longest and longest.place.spots else None
    length = minutes(longest.end - longest.begin) if longest else "this wait"
    return Fault(
        "M06",
        f"For {length} nobody else could move: this wait blocks the whole loop.",
        "time.sleep is for hands-on work; to wait, `await asyncio.sleep(...)`.",
        line=line,
        run=run,
    )


def start_order(run: Run, jobs: list[Job], best: float) -> Fault:
    """M22: concurrent, and yet late, because a shorter wait was begun first."""
    longest = max(jobs, key=lambda job: (job.end or 0) - job.begin, default=None)
    return Fault(
        "M22",
        f"All at once, and still {minutes(run.elapsed - best)} late: the longest wait was not begun first.",
        "Start what waits longest first; the others fit into its waiting.",
        line=line_of(run, longest.place) if longest else None,
        run=run,
    )


def chopped(run: Run, best: float) -> Fault:
    """M23: late by a little, because a wait was cut in pieces."""
    return Fault(
        "M23",
        f"All at once, and still {minutes(run.elapsed - best)} late: a wait was cut in pieces.",
        "One wait is one await: each piece has to wait for its turn.",
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
        f"{inner.name} is cooked inside {outer.name}, so one waits for the other.",
        "Let each dish be on its own, and bring them together where both are started.",
        line=line_of(run, inner.place),
        run=run,
    )


def _one_by_one(run: Run, jobs: list[Job], budget: float) -> Fault:
    lines = list(dict.fromkeys(line for line in (line_of(run, job.place) for job in jobs) if line is not None))
    line, also = (lines[0] if lines else None), tuple(lines[1:])
    late = f"{minutes(run.elapsed)} instead of {minutes(budget)}"
    if jobs and all(task_of(run, job.place) in MADE_BY_HAND for job in jobs):
        return Fault(
            "M05",
            f"Each task is awaited before the next one exists: {late}.",
            "First create all the tasks, then await them.",
            line=line,
            also=also,
            run=run,
        )
    what = f"`await` starts {jobs[0].name} *and* waits for its end" if jobs else "One wait follows the other"
    then = f" before {jobs[1].name} begins" if len(jobs) > 1 else ""
    return Fault(
        "M03",
        f"{what}{then}: {late}.",
        "Start them all first, then wait for them.",
        line=line,
        also=also,
        run=run,
    )


def _batches(run: Run, jobs: list[Job], budget: float) -> Fault:
    return Fault(
        "M25",
        f"Some overlap, but not all: a group waits for its slowest. {minutes(run.elapsed)} instead of {minutes(budget)}.",
        "Let all of them begin before you wait for any.",
        line=next((line for line in (line_of(run, job.place) for job in jobs) if line is not None), None),
        run=run,
    )
