"""The hidden checks of ex4: what coroutines return, in the order in which they were asked."""

import random
from collections.abc import Sequence
from typing import Any

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Many,
    Run,
    Schedules,
    Student,
    Thing,
    World,
    coroutine_functions,
    direct_line,
    each_once,
    ended,
    forgotten_lines,
    nothing_forgotten,
    nothing_left,
    nothing_open,
    over,
    points,
    quarters,
    side_by_side,
    too_late,
    world_jobs,
)
from grader.language import phrase

FACTS = Facts(
    title="ex4 breakfast-results",
    file="breakfast.py",
    functions=("collect",),
    points=5,
    unit="min",
    summary="what a coroutine gives back",
    hints=(
        "Print the type of what you return. Is it a tag, or something that will have a tag later?",
        "`await` gives what a coroutine, a task or a gather brings back. Begin all three before you await the first.",
        "`a, b, c = await asyncio.gather(ask1(), ask2(), ask3())`, and then `return [a, b, c]`.",
    ),
    learned="`await` gives the return value, and gather keeps the order asked, whoever answers first.",
    look="Do the results come out of the `await`, in the order in which you asked?",
)

Case = tuple[tuple[float, float, float], tuple[str, str, str]]

STATED: Case = ((3, 2, 4), ("beans 3", "bread 5", "milk 2"))
EQUAL: Case = ((2, 2, 2), ("tag 4", "tag 1", "tag 7"))
ORDERS: tuple[Case, ...] = (((4, 3, 1), ("tag 2", "tag 9", "tag 5")), ((1, 2, 3), ("tag 8", "tag 3", "tag 6")))
ALIKE: tuple[Case, ...] = (
    ((2, 1, 3), ("tag 7", "tag 7", "tag 2")),
    ((3, 2, 1), ("tag 6", "tag 6", "tag 6")),
    ((2, 3, 1), ("tag 9", "tag 4", "tag 9")),
)


def drawn(draw: random.Random) -> Case:
    """Secret times and secret tags; two of the tags, or all, may be the same."""
    first, second, third = (f"tag {number}" for number in draw.sample(range(1000, 10000), 3))
    second = draw.choice((second, second, first))
    third = draw.choice((third, third, first, second))
    return (quarters(draw, 1, 5), quarters(draw, 1, 5), quarters(draw, 1, 5)), (first, second, third)


@points(1, essential=True)
async def test_coroutine(student: Student, world: World) -> None:
    """The file can be loaded, and collect is a coroutine function that takes three suppliers."""
    suppliers = tuple(world.supplier(f"ask{n}", 1, "tag") for n in (1, 2, 3))
    await coroutine_functions(student, FACTS.functions, {"collect": suppliers})


@points(1, essential=True)
@over(drawn, STATED)
async def test_all_asked(student: Student, world: World, schedules: Schedules) -> None:
    """Each supplier is asked once, and has answered when collect returns."""
    for case in schedules:
        await collected(student, world, case)


@points(1)
@over(drawn, STATED, EQUAL)
async def test_at_once(student: Student, world: World, schedules: Schedules) -> None:
    """The three requests overlap: collect takes as long as the slowest supplier."""
    for case in schedules:
        run = await collected(student, world, case, stated=case is STATED)
        if run.elapsed > max(case[0]) + TOLERANCE:
            raise too_late(run, world_jobs(run), max(case[0]))


@points(2, essential=True)
@over(drawn, STATED, EQUAL, *ORDERS, *ALIKE)
async def test_tags(student: Student, world: World, schedules: Schedules) -> None:
    """collect returns the three price tags, in the order of the suppliers."""
    for case in schedules:
        run = await collected(student, world, case)
        right_tags(run, case[1])


async def collected(student: Student, world: World, case: Case, stated: bool = False) -> Run:
    """Run collect with suppliers of the judge's."""
    names = ("ask1", "ask2", "ask3")
    suppliers = [world.supplier(name, minutes, tag) for name, minutes, tag in zip(names, *case, strict=True)]
    times = list(zip(names, case[0], strict=True))
    run = await student.run(
        "collect",
        *suppliers,
        budget=max(case[0]),
        wanted=side_by_side(times),
        schedule={f"{name}()": minutes for name, minutes in times},
        stated=stated,
    )
    run.kinds = dict.fromkeys(names, "world")
    unpacked(run)
    outcome = ended(run)
    if promises(outcome.value):
        raise wrong_value(run, outcome.value, case[1])
    jobs = world_jobs(run)
    each_once(run, jobs, names, "ex4")
    nothing_forgotten(run)
    nothing_left(run, jobs)
    nothing_open(student, run)
    return run


def unpacked(run: Run) -> None:
    """`a, b, c = await asyncio.wait(...)`: there are two sets to unpack, and no results."""
    problem = run.outcomes[1].problem
    if problem is not None and problem.type == "ValueError" and "(expected 3, got 2)" in problem.text:
        message = phrase("wait gives two sets of tasks, the done ones and the others, and no results.")
        line = next(iter(problem.lines), None)
        raise Fault("M12", message, phrase("`task.result()` gives what a task returned."), line=line, run=run)


def promises(value: Any) -> list[str]:
    """The kinds of things in a value that only promise a result."""
    kinds = {item.type_name for item in flat([value]) if isinstance(item, Thing)}
    return sorted(kinds & {"coroutine", "_GatheringFuture", "Task", "Future"})


def right_tags(run: Run, wanted: Sequence[str]) -> None:
    """The answers themselves, in the order of the parameters; equal tags are told apart by nothing."""
    outcome = run.outcome
    assert outcome is not None
    value: Any = outcome.value
    if type(value) in (list, tuple) and list(value) == list(wanted):
        return
    raise wrong_value(run, value, wanted)


def wrong_value(run: Run, value: Any, wanted: Sequence[str]) -> Fault:
    """What was returned instead, from the most basic mistake on."""
    line = run.result_line()
    if promises(value):
        return promised(run, promises(value), line)
    if value is None:
        message = phrase("collect ended without `return`, so its result is None.")
        return Fault("ex4-no-return", message, phrase("Return the list of the three tags."), line=line, run=run)
    if type(value) not in (list, tuple):
        message = phrase(
            "What you returned is of type `{value}`, and not a list of exactly the three tags.", value=kind(value)
        )
        fix = phrase("Return a list with the three tags, in their order.")
        return Fault("ex4-other-value", message, fix, line=line, run=run)
    return wrong_list(run, value, wanted, line)


def promised(run: Run, things: Sequence[str], line: int | None) -> Fault:
    """What was returned will have a result one day."""
    if "coroutine" in things:
        lines = forgotten_lines(run)
        line, also = (lines[0] if lines else line), tuple(lines[1:])
        message = phrase("What comes back is a coroutine, which nobody awaited: it has no result yet.")
        return Fault("M02", message, phrase("Put `await` in front of the call."), line=line, also=also, run=run)
    if "_GatheringFuture" in things:
        line = next((task.place.spots[0].line for task in run.tasks.values()), line)
        message = phrase("gather gave you a promise, not the results.")
        return Fault("M04", message, phrase("Put `await` in front of asyncio.gather(...)."), line=line, run=run)
    message = phrase("You returned the tasks; what a task returned is something else.")
    return Fault(
        "M12", message, phrase("`await task` gives its result, and so does `task.result()`."), line=line, run=run
    )


FUNCTIONS = ("builtin_function_or_method", "method", "function")


def wrong_list(run: Run, value: Sequence[Any], wanted: Sequence[str], line: int | None) -> Fault:
    """A list or a tuple, and not of the three tags in their order."""
    fix = phrase("Return a list with the three tags, in their order.")
    if sorted(map(str, value)) == sorted(wanted):
        message = phrase("The tags are right, but not in the order in which you asked.")
        return Fault(
            "M39", message, phrase("Put each tag where its supplier stands among the parameters."), line=line, run=run
        )
    if any(item is None for item in value):
        places = [call.place for call in run.calls if call.place.spots and call.place.spots[0].function != run.name]
        line = direct_line(run, places[0]) if places else line
        message = phrase("None stands where a tag should be, as of a coroutine that ends without `return`.")
        return Fault(
            "ex4-no-return", message, phrase("Hand on what the `await` of a supplier gives."), line=line, run=run
        )
    if any(kind(item) in FUNCTIONS for item in value):
        message = phrase("You returned functions, and not what they give.")
        return Fault("M09", message, phrase("Call them, with brackets: `task.result()`."), line=line, run=run)
    if not any(tag in str(item) for item in flat(value) for tag in wanted):
        message = phrase("None of the suppliers' answers is in what you returned.")
        return Fault("M16", message, phrase("Return what the suppliers answer, as it is."), line=line, run=run)
    other = next((item for item in value if type(item) is not str), None)
    missing = [f"ask{n}" for n, tag in enumerate(wanted, 1) if tag not in value]
    if other is not None:
        message = phrase(
            "Something of type `{other}` is in what you returned, and only the three tags should be.", other=kind(other)
        )
    elif len(value) != len(wanted):
        message = phrase("You returned {number} things, and not exactly the three tags.", number=len(value))
    else:
        message = phrase(
            "The tag of {missing} is not in what you returned.", missing=" and ".join(missing or ["one supplier"])
        )
    return Fault("ex4-other-value", message, fix, line=line, run=run)


def flat(items: Sequence[Any]) -> list[Any]:
    """The parts of the parts as well: `wait` gives two sets of tasks."""
    found: list[Any] = []
    for item in items:
        parts = [*item.keys(), *item.values()] if type(item) is dict else item
        found += flat(list(parts)) if type(parts) in (list, tuple, set, frozenset) else [item]
    return found


def kind(value: Any) -> str:
    """The type of a value, as a student knows it."""
    if isinstance(value, Thing):
        return value.type_name
    return value.kind if isinstance(value, Many) else type(value).__name__
