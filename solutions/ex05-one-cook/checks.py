"""The hidden checks of ex5: waiting overlaps, hands-on work does not."""

import asyncio
import random
from collections.abc import Sequence
from itertools import pairwise

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Job,
    Run,
    Schedules,
    Stub,
    Student,
    World,
    blocking,
    coroutine_functions,
    direct_line,
    ended,
    in_a_row,
    kitchen,
    line_of,
    minutes,
    nothing_forgotten,
    nothing_left,
    nothing_open,
    one_pair_of_hands,
    over,
    points,
    quarters,
    start_order,
    too_late,
    world_jobs,
)
from grader.judge.world import Request
from grader.language import N_, phrase
from grader.records import WorldCall

FACTS = Facts(
    title="ex5 one-cook",
    file="one_cook.py",
    functions=("wait", "cook_all"),
    points=8,
    unit="min",
    summary="waiting overlaps, hands-on work does not",
    hints=(
        "Which minutes need your hands, and which pass by themselves? Only the second kind can be awaited.",
        "Work gets no shorter. Which dish must go in first, so that its waiting is over early?",
        "Write one coroutine for one dish: `work(...)`, then `await wait(...)`. "
        "Sort by waiting, longest first, and gather.",
    ),
    learned="Waiting overlaps, work does not: the longest wait goes first, and pure work gets no faster.",
    look="Is the order decided by the waits alone, before the first pot is on?",
)

Dishes = Sequence[tuple[str, float, float]]  # name, hands-on, waiting

NAMES = ("soup", "bread", "roast", "salad", "cake", "rice", "stew")
STATED: Dishes = (("salad", 2, 1), ("bread", 1, 6), ("soup", 1, 3))
CASES: tuple[Dishes, ...] = (
    STATED,
    (("soup", 2, 3),),
    (("salad", 1, 0), ("dough", 2, 0), ("sauce", 1.5, 0)),
    (("bread", 1, 4), ("cake", 2, 4), ("rice", 0.5, 4)),
    (("tea", 1, 1), ("soup", 1, 3), ("roast", 1, 6)),
    (("roast", 1, 6), ("soup", 1, 3), ("tea", 1, 1)),
    (("stew", 5, 1), ("rice", 1, 4)),
    (("stew", 4, 3), ("bread", 1, 5), ("tea", 1, 2)),
    (("stew", 3, 1), ("bread", 1, 6), ("cake", 1, 5)),
)
HARD: Dishes = tuple((name, 0.25 + n % 4 / 2, n * 5 % 7) for n, name in enumerate(NAMES))


def drawn(draw: random.Random) -> Dishes:
    """Secret dishes, in whatever order."""
    names = draw.sample(NAMES, draw.randint(0, 7))
    return tuple((name, quarters(draw, 0.25, 2), quarters(draw, 0, 6)) for name in names)


@points(1, essential=True)
async def test_coroutines(student: Student) -> None:
    """The file can be loaded; wait and cook_all are coroutine functions, and work is still a plain one."""
    await coroutine_functions(student, FACTS.functions, {"wait": ("x", 1), "cook_all": ([],)})
    await work_is_plain(student)


@points(1)
async def test_own_wait(student: Student) -> None:
    """wait takes its minutes, and leaves the cook free for all of them."""
    for length in (2.0, 2.5):
        run = await student.run("wait", "x", length, budget=length)
        ended(run)
        nothing_forgotten(run)
        nothing_left(run, [])
        if run.blocked:
            raise blocking(run)
        if abs(run.elapsed - length) > TOLERANCE:
            message = phrase(
                "wait('x', {length:g}) takes {elapsed}, and it should take {value}.",
                length=length,
                elapsed=minutes(run.elapsed),
                value=minutes(length),
            )
            raise Fault(
                "M14", message, phrase("Wait exactly the minutes it is given."), line=run.definition("wait"), run=run
            )


@points(2, essential=True)
@over(drawn, STATED, (), *CASES[1:])
async def test_all_cooked(student: Student, world: World, schedules: Schedules) -> None:
    """Every dish gets its work and then its wait, and all are done when cook_all returns."""
    for dishes in schedules:
        await cooked(student, world, dishes)


@points(2)
@over(drawn, *CASES, HARD)
async def test_in_time(student: Student, world: World, schedules: Schedules) -> None:
    """cook_all is done as early as one pair of hands can be: the longest wait goes first."""
    for dishes in schedules:
        run = await cooked(student, world, dishes, stated=dishes is STATED)
        if run.elapsed > best(dishes) + TOLERANCE:
            raise late(run, dishes)


@points(2)
@over(drawn, *CASES, ())
async def test_prediction(student: Student, world: World, schedules: Schedules) -> None:
    """cook_all returns the minutes it takes."""
    for dishes in schedules:
        run = await cooked(student, world, dishes)
        right_minutes(run)


async def work_is_plain(student: Student) -> None:
    """work blocks, as it did: hands-on minutes are nothing that could be waited for.

    Raises:
        Fault: M21, it is a coroutine function now; M14, it takes another time.
    """
    run = await student.look("work", "x", 2)
    outcome = run.outcomes[1]
    if outcome.kind == "missing":
        raise student.missing("work", run)
    line = run.definition("work")
    if outcome.kind == "awaitable":
        message = phrase("work became a coroutine, so two dishes could be chopped in the same minute.")
        fix = phrase("Leave work as it was: hands-on minutes are blocking.")
        raise Fault("M21", message, fix, line=line, run=run, last=True)
    if outcome.kind == "raised":
        ended(run)
    other_sleep = [note.line for note in run.notes if note.kind == "never_awaited" and note.text == "sleep"]
    if other_sleep:
        message = phrase("`sleep` is asyncio's here, so work takes no time: the later of two imports has the name.")
        fix = phrase("Import the modules: `time.sleep` is for work, `asyncio.sleep` for waiting.")
        raise Fault("M02", message, fix, line=other_sleep[0], run=run, last=True)
    if abs(run.elapsed - 2) > TOLERANCE:
        message = phrase("work('x', 2) takes {elapsed}, and it should take 2 min.", elapsed=minutes(run.elapsed))
        raise Fault("M14", message, phrase("Leave work as it was."), line=line, run=run)


def kitchen_of(world: World) -> dict[str, Stub]:
    """The judge's own `work` and `wait`, which take the minutes they are given."""

    async def take(request: Request) -> None:
        request.argument(0, "name")
        await asyncio.sleep(request.minutes(1, "minutes"))

    return {"work": world.function("work", take, "work"), "wait": world.function("wait", take)}


async def cooked(student: Student, world: World, dishes: Dishes, stated: bool = False) -> Run:
    """Run cook_all in the judge's kitchen; every dish must be cooked as it should be, however late."""
    schedule = {
        phrase(part, name=name): value for name, *both in dishes for part, value in zip(PARTS, both, strict=True)
    }
    run = await student.run(
        "cook_all",
        list(dishes),
        put=kitchen_of(world),
        budget=best(dishes),
        wanted=kitchen(in_order(dishes)),
        schedule=schedule,
        stated=stated,
    )
    run.kinds = {"work": "work", "wait": "wait"}
    ended(run, jobs=[])
    nothing_forgotten(run)
    nothing_left(run, world_jobs(run))
    judges_kitchen(run, dishes)
    one_pair_of_hands(run, [(str(subject(call)), call.begin, call.end or 0.0) for call in run.calls if hands(call)])
    for dish in dishes:
        cooked_right(run, dish)
    nothing_open(student, run)
    return run


PARTS = (N_("{name} hands-on"), N_("{name} waiting"))


def judges_kitchen(run: Run, dishes: Dishes) -> None:
    """All work and all waiting is that of the dishes, and is asked of the judge's `work` and `wait`."""
    if not run.calls and any(waiting for _, _, waiting in dishes):
        message = phrase("The grader put its own `work` and `wait` into the file, and cook_all never called them.")
        fix = phrase("Call both by these names while cook_all runs: not by others, and not as defaults.")
        raise Fault("M16", message, fix, line=run.definition(), run=run)
    for call in run.calls:
        if subject(call) not in [name for name, _, _ in dishes]:
            told = (
                f"{subject(call)!r:.40}"
                if type(subject(call)) is str
                else phrase("a {kind}", kind=type(subject(call)).__name__)
            )
            message = phrase(
                "{name} was called for {told}, and that is not the name of a dish.", name=call.name, told=told
            )
            fix = phrase("Hand over the name of the dish first, then its minutes.")
            raise Fault("E05", message, fix, line=direct_line(run, call.place), run=run)


def hands(call: WorldCall) -> bool:
    return call.name == "work"


def cooked_right(run: Run, dish: tuple[str, float, float]) -> None:
    """One work with the full hands-on minutes, after it one wait with the full waiting minutes."""
    name, hands_on, waiting = dish
    mine = [call for call in run.calls if subject(call) == name]
    works = [call for call in mine if call.name == "work"]
    waits = [call for call in mine if call.name == "wait" and (waiting or call.end != call.begin)]
    if not mine:
        message = phrase("{name} was never cooked.", name=name)
        raise Fault("ex5-missed", message, phrase("Go through all the dishes."), line=run.definition(), run=run)
    if not works or (waiting and not waits):
        lacking = "work" if not works else "wait"
        message = phrase("{name} never got its {lacking}.", name=name, lacking=lacking)
        raise Fault(
            "M16",
            message,
            phrase("Call {lacking} for every dish, with its minutes.", lacking=lacking),
            line=run.definition(),
            run=run,
        )
    for call, length in [(call, hands_on) for call in works] + [(call, waiting) for call in waits]:
        if abs(length_of(call) - length) > TOLERANCE:
            message = phrase(
                "{function} for {name} took {taken} instead of {length}.",
                function=call.name,
                name=name,
                taken=minutes(length_of(call)),
                length=minutes(length),
            )
            raise Fault(
                "M14", message, phrase("Give each dish its full minutes."), line=direct_line(run, call.place), run=run
            )
    if len(works) > 1 or len(waits) > 1:
        message = phrase("{name} was cooked more than once.", name=name)
        raise Fault(
            "ex5-twice", message, phrase("One work and one wait a dish."), line=line_of(run, mine[-1].place), run=run
        )
    if waits and waits[0].begin < (works[0].end or 0.0) - TOLERANCE:
        message = phrase("{name} was waiting before its work was done.", name=name)
        raise Fault(
            "ex5-wait-first",
            message,
            phrase("First the work, then the wait."),
            line=direct_line(run, waits[0].place),
            run=run,
        )


def subject(call: WorldCall) -> object:
    """The dish that a call names."""
    return call.args[0] if call.args else call.kwargs.get("name")


def length_of(call: WorldCall) -> float:
    return (call.end if call.end is not None else call.begin) - call.begin


def in_order(dishes: Dishes) -> list[tuple[str, float, float]]:
    """The longest wait first, which is as early as any order can be."""
    return sorted(dishes, key=lambda dish: -dish[2])


def best(dishes: Dishes) -> float:
    ready, worked = [0.0], 0.0
    for _, hands_on, waiting in in_order(dishes):
        worked += hands_on
        ready.append(worked + waiting)
    return max(ready)


def late(run: Run, dishes: Dishes) -> Fault:
    """Why it was later than the best order: one by one, in groups, or only in another order."""
    jobs = [whole(run, name) for name, _, _ in dishes]
    works = sorted((call for call in run.calls if call.name == "work"), key=lambda call: call.begin)
    idle = any(after.begin > (before.end or 0.0) + TOLERANCE for before, after in pairwise(works))
    all_done = max(job.end or 0.0 for job in jobs) <= best(dishes) + TOLERANCE
    if run.blocked or idle or all_done or in_a_row(jobs):
        return too_late(run, jobs, best(dishes))
    for name, _, _ in dishes:
        begun = {call.name: call for call in run.calls if subject(call) == name}
        done = begun["work"].end or 0.0
        if "wait" in begun and begun["wait"].begin > done + TOLERANCE:
            message = phrase(
                "{name} began to wait {begin} after its work was done.",
                name=name,
                begin=minutes(begun["wait"].begin - done),
            )
            fix = phrase("Let each dish wait right after its work, before the next work begins.")
            return Fault("ex5-wait-late", message, fix, line=direct_line(run, begun["wait"].place), run=run)
    return start_order(run, jobs, best(dishes))


def whole(run: Run, name: str) -> Job:
    """A dish from the begin of its work to the end of its wait."""
    mine = [call for call in run.calls if subject(call) == name]
    return Job(name, mine[0].begin, max(call.end or call.begin for call in mine), "done", mine[-1].place)


def right_minutes(run: Run) -> None:
    """An int or a float that says how long it took."""
    outcome = run.outcome
    assert outcome is not None
    value = outcome.value
    line = run.definition()
    if type(value) not in (int, float):
        told = "None" if value is None else phrase("a {kind}", kind=getattr(value, "type_name", type(value).__name__))
        message = phrase("cook_all returned {told}, not the number of minutes.", told=told)
        raise Fault(
            "ex5-prediction", message, phrase("Return the minutes from the call to the return."), line=line, run=run
        )
    if not abs(value - outcome.at) <= TOLERANCE:
        message = phrase("cook_all said {value}, and it took {at}.", value=minutes(value), at=minutes(outcome.at))
        raise Fault(
            "ex5-prediction", message, phrase("Return the minutes from the call to the return."), line=line, run=run
        )
