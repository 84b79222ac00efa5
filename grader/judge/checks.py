"""What checks.py files are written with: the common checks, and the names they need.

A check is an `async def test_...` with the fixtures `student`, `world` and `draw`; its docstring is the sentence that
students read. It fails by raising a `Fault`; whatever else it raises means that the submission was not judged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from grader.explain.faults import Fault
from grader.explain.jobs import TOLERANCE, Job, cooked_inside, expected_keys, own_jobs, world_jobs
from grader.explain.lateness import chopped, in_a_row, start_order, too_late
from grader.explain.leaving import (
    ended,
    errors_read,
    forgotten_lines,
    no_coroutine,
    no_sleep_forgotten,
    nothing_forgotten,
    nothing_left,
)
from grader.explain.lines import cancel_line, direct_line, limit_line, line_of
from grader.explain.standing import blocking, stood_still
from grader.explain.timeline import end_of, instants, kitchen, one_after_the_other, side_by_side
from grader.explain.words import minutes
from grader.judge.conversation import LIMIT as NO_END
from grader.judge.leftovers import nothing_afterwards, nothing_open
from grader.judge.limits import at_most, no_idle_slot, one_pair_of_hands
from grader.judge.points import points
from grader.judge.pulse import never_silent, no_storm, stops
from grader.judge.requests import (
    Wanted,
    asked_once,
    in_time,
    moments,
    not_called_too_early,
    on_time,
    settled,
    spans_of,
)
from grader.judge.results import (
    bare_error,
    ends_cancelled,
    gave_back,
    no_own_error,
    own_error,
    raised_by_world,
    types_of,
)
from grader.judge.schedules import Schedules, over, quarters
from grader.judge.student import Student
from grader.judge.visit import Visit
from grader.judge.world import Core, Failure, Reply, Request, World
from grader.language import phrase
from grader.protocol.values import Many, Stub, Thing
from grader.records import Activation, Outcome, Wait, WorldCall
from grader.run import Run

__all__ = [
    "NO_END",
    "TOLERANCE",
    "Activation",
    "Core",
    "Failure",
    "Fault",
    "Job",
    "Many",
    "Outcome",
    "Reply",
    "Request",
    "Run",
    "Schedules",
    "Stub",
    "Student",
    "Thing",
    "Visit",
    "Wait",
    "Wanted",
    "World",
    "WorldCall",
    "alone",
    "asked_once",
    "at_most",
    "bare_error",
    "blocking",
    "cancel_line",
    "chopped",
    "cooked_inside",
    "coroutine_functions",
    "direct_line",
    "each_once",
    "end_of",
    "ended",
    "ends_cancelled",
    "errors_read",
    "expected_keys",
    "forgotten_lines",
    "gave_back",
    "in_a_row",
    "in_time",
    "instants",
    "kitchen",
    "limit_line",
    "line_of",
    "minutes",
    "moments",
    "never_silent",
    "no_idle_slot",
    "no_own_error",
    "no_sleep_forgotten",
    "no_storm",
    "not_called_too_early",
    "nothing_afterwards",
    "nothing_forgotten",
    "nothing_left",
    "nothing_open",
    "on_time",
    "one_after_the_other",
    "one_pair_of_hands",
    "over",
    "own_error",
    "own_jobs",
    "points",
    "quarters",
    "raised_by_world",
    "settled",
    "side_by_side",
    "spans_of",
    "start_order",
    "stood_still",
    "stops",
    "too_late",
    "types_of",
    "world_jobs",
]


async def coroutine_functions(student: Student, names: Sequence[str], calls: Mapping[str, tuple[object, ...]]) -> None:
    """C1: calling each named function gives back something to await, and until then nothing happens.

    `calls` holds the arguments for those functions that take any.

    Raises:
        Fault: E03, E05, M01, M08 or M09; nothing else is judged then.
    """
    faults: list[Fault] = []
    named: list[str] = []
    for name in names:
        run = await student.look(name, *calls.get(name, ()))
        try:
            _pauses(run, name, student)
        except Fault as fault:
            faults.append(fault)
            named.append(name)
    if not faults:
        return
    first, alike = faults[0], [fault for fault in faults if fault.code == faults[0].code]
    if first.code == "M01" and len(alike) > 1:
        first = _none_pauses([name for name, fault in zip(named, faults, strict=True) if fault in alike], first)
        first.run = alike[-1].run  # the last is the one that uses the others
    first.also = tuple(fault.line for fault in alike[1:] if fault.line is not None)
    first.last = True
    raise first


def _none_pauses(names: Sequence[str], first: Fault) -> Fault:
    listed = " and ".join([", ".join(f"`{name}`" for name in names[:-1]), f"`{names[-1]}`"])
    return Fault(
        "M01",
        phrase("{listed} cannot pause yet: calling them does all their work at once.", listed=listed),
        phrase("Put `async` in front of each `def`, and `await` in front of the waits."),
        line=first.line,
        run=first.run,
    )


def _pauses(run: Run, name: str, student: Student) -> None:
    outcome = run.outcomes[1]
    if outcome.kind == "missing":
        raise student.missing(name, run)
    if outcome.kind == "raised" and outcome.problem is not None:
        from grader.explain.problems import raised

        fault = raised(outcome.problem, run)
        is_plain = any(each.name == name and not each.is_async for each in student.sketch.functions)
        if fault.code in ("M02", "M08", "M12") and is_plain:  # it cannot await what it calls
            raise no_coroutine(run, outcome, name)
        raise fault
    if outcome.kind == "awaitable" and run.prints:
        raise Fault(
            "M01",
            phrase("Calling `{name}` already prints something, before anybody awaits it.", name=name),
            phrase("Do everything inside the coroutine itself, so that it begins when it is awaited."),
            line=run.prints[0].line,
            run=run,
        )
    if outcome.kind != "awaitable" or run.elapsed > TOLERANCE or not student.sketch.can_pause:
        raise no_coroutine(run, outcome, name)


async def alone(student: Student, name: str) -> Run:
    """The run of one of the file's own functions by itself; made once for all checks."""
    if name not in student.case.alone:
        student.case.alone[name] = await student.run(name)
    return student.case.alone[name]


def each_once(run: Run, jobs: Sequence[Job], names: Sequence[str], exercise: str) -> None:
    """C2: every job was begun, and no job twice.

    Raises:
        Fault: M02, M16, or the exercise's own `-missed` or `-twice`.
    """
    counts = {name: sum(job.name == name for job in jobs) for name in names}
    missing = [name for name, count in counts.items() if count == 0]
    if missing:
        nothing_forgotten(run)
        nothing_left(run, [])
    if missing and jobs:
        raise Fault(
            f"{exercise}-missed",
            phrase("Some of it was done, and this was not: {missing}.", missing=", ".join(missing)),
            phrase("Make sure that each of them is started, however many there are."),
            line=line_of(run, jobs[-1].place),
            run=run,
        )
    if missing:
        raise Fault(
            "M16",
            phrase(
                "`{function}` came to its end, and this was never done: {missing}.",
                function=run.name,
                missing=", ".join(missing),
            ),
            phrase("Call these functions themselves, not others like them, and wait for them."),
            line=run.definition(),
            run=run,
        )
    twice = [name for name, count in counts.items() if count > 1]
    if twice:
        again = [job for job in jobs if job.name == twice[0]][1]
        raise Fault(
            f"{exercise}-twice",
            phrase("This was done more than once: {twice}.", twice=", ".join(twice)),
            phrase("Start each of them exactly once, and keep what you started."),
            line=line_of(run, again.place),
            run=run,
        )
