"""The hidden checks of ex1: three functions become coroutines; being faster is not asked yet."""

import random

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Run,
    Student,
    World,
    alone,
    coroutine_functions,
    each_once,
    ended,
    expected_keys,
    minutes,
    nothing_forgotten,
    own_jobs,
    points,
    quarters,
)
from grader.judge.kitchen import (
    Dish,
    announces_in_time,
    each_on_its_own,
    hoped_for,
    one_pair_of_hands,
    own_dishes,
    secret_dishes,
    takes_its_time,
    too_long,
)
from grader.language import phrase

FACTS = Facts(
    title="ex1 breakfast-coroutines",
    file="breakfast.py",
    functions=("make_coffee", "fry_eggs", "main"),
    points=5,
    unit="min",
    summary="functions learn to pause",
    hints=(
        "Each dish sleeps twice. Which of the two needs your hands, and which is only waiting?",
        "A function that can pause begins with `async def`; at each pause stands `await`. "
        "time.sleep cannot pause: asyncio has a sleep of its own that can.",
        "`await asyncio.sleep(5)` for the waiting, `await make_coffee()` in main, "
        "and `asyncio.run(main())` as the last line.",
    ),
    learned="A coroutine can pause at each `await` and leave the others free to move; "
    "asyncio.run starts the outermost one.",
    look="Does each dish pause with `await`, and does only the last line call asyncio.run?",
    believes=True,
)

COFFEE = Dish("make_coffee", "coffee", 1, 5)
EGGS = Dish("fry_eggs", "eggs", 1, 3)


@points(1, essential=True)
async def test_coroutines(student: Student) -> None:
    """The file can be loaded, and make_coffee, fry_eggs and main are coroutine functions."""
    await coroutine_functions(student, FACTS.functions, {})


@points(1)
async def test_alone(student: Student) -> None:
    """Alone, the coffee takes 6 minutes and the eggs 4, and the loop stays free while they wait."""
    await each_on_its_own(student, (COFFEE, EGGS))
    for dish in (COFFEE, EGGS):
        run = await takes_its_time(student, dish)
        announces_in_time(run, dish)


@points(1)
async def test_together(student: Student) -> None:
    """Started together, the dishes share one pair of hands."""
    await one_pair_of_hands(student, (COFFEE, EGGS))
    await one_pair_of_hands(student, (EGGS, COFFEE))


@points(1, essential=True)
async def test_main(student: Student, world: World, draw: random.Random) -> None:
    """main cooks both dishes, each once and to its end, in at most 10 minutes."""
    budget = COFFEE.total + EGGS.total
    run = await own_dishes(student, (COFFEE, EGGS), "ex1", budget, (COFFEE, EGGS), in_turn=True)
    if run.elapsed > budget + TOLERANCE:
        raise too_long(run, budget, "ex1")
    for _ in range(3):
        coffee = COFFEE._replace(hands_on=quarters(draw, 0.25, 1), waiting=quarters(draw, 2, 5))
        eggs = EGGS._replace(hands_on=quarters(draw, 0.25, 1), waiting=quarters(draw, 1, 2))
        budget = coffee.total + eggs.total
        secret = await secret_dishes(student, world, (coffee, eggs), "ex1", budget, in_turn=True)
        if secret is not None and secret.elapsed > budget + TOLERANCE:
            raise too_long(secret, budget, "ex1")


@points(1)
async def test_script(student: Student) -> None:
    """Run as a script, the file cooks the breakfast in 6 to 10 minutes."""
    single = {dish.function: await alone(student, dish.function) for dish in (COFFEE, EGGS)}
    run = await student.script(budget=COFFEE.total + EGGS.total)
    run.wanted = tuple(hoped_for((COFFEE, EGGS), in_turn=True))
    ended(run)
    nothing_forgotten(run)
    jobs = own_jobs(run, single)
    if not any(activation.function == "main" for activation in run.activations.values()) and run.elapsed < TOLERANCE:
        raise _nothing_runs(run)
    if expected_keys(single):
        each_once(run, jobs, [COFFEE.function, EGGS.function], "ex1")
    unfinished = [job.name for job in jobs if not job.over_by(run.elapsed)]
    if unfinished:
        raise Fault(
            "M07" if run.elapsed < TOLERANCE else "M11",
            phrase(
                "As a script the file ends at {elapsed}, and this was not done: {unfinished}.",
                elapsed=minutes(run.elapsed),
                unfinished=", ".join(unfinished),
            ),
            phrase("Let main await each dish to its end."),
            run=run,
        )
    if run.elapsed < 6 - TOLERANCE:
        raise Fault(
            "M14" if jobs else "M16",
            phrase(
                "As a script the file is done at {elapsed}; nobody can cook both dishes in less than 6 min.",
                elapsed=minutes(run.elapsed),
            ),
            phrase("Let main cook both dishes, each with all its minutes."),
            run=run,
        )
    if run.elapsed > COFFEE.total + EGGS.total + TOLERANCE:
        raise too_long(run, COFFEE.total + EGGS.total, "ex1")


def _nothing_runs(run: Run) -> Fault:
    last = max((function.line for function in run.sketch.functions if function.name == "main"), default=None)
    return Fault(
        "M02",
        phrase("Run as a script, the file cooks nothing: no line of it runs main."),
        phrase("The last line starts it: `asyncio.run(main())`."),
        line=last,
        run=run,
    )
