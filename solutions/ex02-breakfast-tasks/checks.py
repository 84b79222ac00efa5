"""The hidden checks of ex2: only main changes, so that the eggs fry while the coffee brews."""

import random

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Job,
    Run,
    Student,
    World,
    alone,
    chopped,
    coroutine_functions,
    own_jobs,
    points,
    quarters,
    start_order,
    too_late,
    world_jobs,
)
from grader.judge.kitchen import (
    Dish,
    announces_in_time,
    each_on_its_own,
    one_pair_of_hands,
    own_dishes,
    secret_dishes,
    takes_its_time,
)
from grader.language import phrase

FACTS = Facts(
    title="ex2 breakfast-tasks",
    file="breakfast.py",
    functions=("make_coffee", "fry_eggs", "main"),
    points=5,
    unit="min",
    summary="start both dishes, then wait",
    hints=(
        "Draw who does what in minute 2. Who stands idle, and what is he waiting for?",
        "`await make_coffee()` starts the coffee and waits for its end. "
        "A task starts without being awaited, so two of them can be on the way before you wait for any.",
        "`coffee = asyncio.create_task(make_coffee())`, the same for the eggs on the next line, "
        "then `await coffee` and `await eggs`.",
    ),
    learned="A task starts by itself at your next pause; awaiting it only waits for its end.",
    look="Are both tasks made before the first `await`?",
    believes=True,
)

COFFEE = Dish("make_coffee", "coffee", 1, 5)
EGGS = Dish("fry_eggs", "eggs", 1, 3)


@points(0, essential=True)
async def test_coroutines(student: Student) -> None:
    """The file can be loaded, and make_coffee, fry_eggs and main are coroutine functions."""
    await coroutine_functions(student, FACTS.functions, {})


@points(0, essential=True)
async def test_alone(student: Student) -> None:
    """Alone, the coffee still takes 6 minutes and the eggs 4."""
    await each_on_its_own(student, (COFFEE, EGGS))
    for dish in (COFFEE, EGGS):
        run = await takes_its_time(student, dish)
        announces_in_time(run, dish)
    await one_pair_of_hands(student, (COFFEE, EGGS))
    await one_pair_of_hands(student, (EGGS, COFFEE))


@points(0, essential=True)
async def test_both(student: Student) -> None:
    """main cooks both dishes, each once and to its end."""
    run = await own_dishes(student, (COFFEE, EGGS), "ex2", best(COFFEE, EGGS), (COFFEE, EGGS))
    if any(note.kind == "never_awaited" for note in run.loading):
        student.remark(_forgotten_run(run))


@points(3)
async def test_in_time(student: Student) -> None:
    """main is done in 6 minutes: the eggs begin before the coffee is ready."""
    await _own_in_time(student)


@points(2)
async def test_other_minutes(student: Student, world: World, draw: random.Random) -> None:
    """main is as quick as can be when the dishes take other minutes."""
    for _ in range(4):
        coffee = COFFEE._replace(hands_on=quarters(draw, 0.25, 1), waiting=quarters(draw, 2, 5))
        eggs = EGGS._replace(hands_on=quarters(draw, 0.25, 1), waiting=quarters(draw, 1, min(3, coffee.waiting)))
        secret = await secret_dishes(student, world, (coffee, eggs), "ex2", best(coffee, eggs))
        if secret is None:
            return await _own_in_time(student)  # main has another way to its dishes: the file's own decide
        in_time(student, secret, world_jobs(secret), coffee, eggs)
    return None


async def _own_in_time(student: Student) -> None:
    run = await own_dishes(student, (COFFEE, EGGS), "ex2", best(COFFEE, EGGS), (COFFEE, EGGS))
    single = {dish.function: await alone(student, dish.function) for dish in (COFFEE, EGGS)}
    in_time(student, run, own_jobs(run, single), COFFEE, EGGS)


def best(coffee: Dish, eggs: Dish) -> float:
    """Coffee first: the eggs fit into its waiting."""
    return coffee.hands_on + max(coffee.waiting, eggs.hands_on + eggs.waiting)


def in_time(student: Student, run: Run, jobs: list[Job], coffee: Dish, eggs: Dish) -> None:
    """At most one pair of hands late, whatever was begun first; late by that only with a remark."""
    hands_on = coffee.hands_on + eggs.hands_on
    any_order = hands_on + max(coffee.waiting, eggs.waiting)
    if run.elapsed > any_order + TOLERANCE:
        raise too_late(run, jobs, best(coffee, eggs), hands_on)
    if run.elapsed > best(coffee, eggs) + TOLERANCE:
        student.remark(_remark(run, jobs, best(coffee, eggs)))


def _forgotten_run(run: Run) -> Fault:
    """The last line is not what this exercise asks for; but the file does nothing when it is run."""
    note = next(note for note in run.loading if note.kind == "never_awaited")
    message = phrase("Run as a script, the file cooks nothing: a coroutine is made at its end, and thrown away.")
    return Fault("M02", message, phrase("The last line runs it: `asyncio.run(main())`."), line=note.line, run=run)


def _remark(run: Run, jobs: list[Job], wanted: float) -> Fault:
    pieces = len([wait for wait in run.waits.values() if wait.place.via == "sleep"])
    return chopped(run, wanted) if pieces > 2 else start_order(run, jobs, wanted)
