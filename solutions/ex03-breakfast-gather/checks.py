"""The hidden checks of ex3: any number of dishes, cooked all at once."""

import random
from collections.abc import Sequence

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Run,
    Schedules,
    Student,
    World,
    coroutine_functions,
    each_once,
    ended,
    kitchen,
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
from grader.language import N_, phrase

FACTS = Facts(
    title="ex3 breakfast-gather",
    file="breakfast.py",
    functions=("breakfast",),
    points=5,
    unit="min",
    summary="any number of dishes, all at once",
    hints=(
        "How many dishes are on the stove in minute 2? First begin them all, then wait for them all.",
        "`asyncio.gather` takes the coroutines one by one. A star spreads a list, as in `print(*words)`.",
        "`await asyncio.gather(*(dish() for dish in menu))`",
    ),
    learned="gather begins any number of coroutines together, and `await` in front of it waits for them all.",
    look="Is there one `await` for all, and none in front of a single dish?",
)

Menu = Sequence[tuple[str, float, float]]  # name, hands-on, waiting; the longest wait first

NAMES = ("coffee", "eggs", "toast", "porridge", "beans", "tea", "bacon", "muffins")
TWO: Menu = (("coffee", 1, 5), ("eggs", 1, 3))
EQUAL_WAITS: Menu = tuple((name, 1, 4) for name in NAMES[:6])
LONG_WAITS: Menu = tuple((name, 0.5, 8 - n / 2) for n, name in enumerate(NAMES[:4]))
ALL_OF_THEM: Menu = tuple((name, 0.25 + n % 3 / 4, 5 - n / 2) for n, name in enumerate(NAMES))


def drawn(draw: random.Random) -> Menu:
    """A menu of secret minutes, at most an hour one by one."""
    waits = sorted((quarters(draw, 1, 5) for _ in range(draw.randint(0, 8))), reverse=True)
    return tuple((name, quarters(draw, 0.25, 1), wait) for name, wait in zip(NAMES, waits, strict=False))


@points(1, essential=True)
async def test_coroutine(student: Student) -> None:
    """The file can be loaded, and breakfast is a coroutine function that takes the menu."""
    await coroutine_functions(student, FACTS.functions, {"breakfast": ([],)})


@points(1, essential=True)
@over(drawn, TWO, EQUAL_WAITS, ALL_OF_THEM)
async def test_all_cooked(student: Student, world: World, schedules: Schedules) -> None:
    """Every dish of the menu is cooked once, and done when breakfast returns."""
    for menu in schedules:
        await cooked(student, world, menu)


@points(1)
async def test_small_menus(student: Student, world: World) -> None:
    """An empty menu is done at once, and a menu of one dish works."""
    run = await cooked(student, world, ())
    if run.elapsed > TOLERANCE:
        raise too_late(run, [], 0.0)
    one: Menu = (("eggs", 0.75, 3.5),)
    run = await cooked(student, world, one)
    in_time(student, run, one)


@points(2)
@over(drawn, TWO, EQUAL_WAITS, LONG_WAITS, ALL_OF_THEM)
async def test_in_time(student: Student, world: World, schedules: Schedules) -> None:
    """All dishes are begun before the first is ready, and breakfast takes no longer than it has to."""
    for menu in schedules:
        run = await cooked(student, world, menu, stated=menu is TWO)
        in_time(student, run, menu)


async def cooked(student: Student, world: World, menu: Menu, stated: bool = False) -> Run:
    """Run breakfast on a menu of the judge's dishes, all of which must be done at its return."""
    dishes = [world.dish(name, hands_on, waiting) for name, hands_on, waiting in menu]
    schedule = {
        phrase(part, name=name): minutes for name, *both in menu for part, minutes in zip(PARTS, both, strict=True)
    }
    run = await student.run(
        "breakfast", dishes, budget=best(menu), wanted=kitchen(menu), schedule=schedule, stated=stated
    )
    ended(run)
    jobs = world_jobs(run)
    each_once(run, jobs, [name for name, _, _ in menu], "ex3")
    nothing_forgotten(run)
    if jobs:
        nothing_left(run, jobs)
    one_pair_of_hands(run, [(call.name, call.begin, call.worked or call.begin) for call in run.calls])
    nothing_open(student, run)
    return run


PARTS = (N_("{name} hands-on"), N_("{name} waiting"))


def best(menu: Menu) -> float:
    """Menu order, the longest wait first: max over the dishes of all hands-on work up to it, and its own wait."""
    ready, worked = [0.0], 0.0
    for _, hands_on, waiting in menu:
        worked += hands_on
        ready.append(worked + waiting)
    return max(ready)


def in_time(student: Student, run: Run, menu: Menu) -> None:
    """Late by the order of starting is a remark; late beyond that was not all at once."""
    hands_on = sum(hands_on for _, hands_on, _ in menu)
    any_order = hands_on + max((waiting for _, _, waiting in menu), default=0.0)
    jobs = world_jobs(run)
    if run.elapsed > any_order + TOLERANCE:
        raise too_late(run, jobs, best(menu))
    first_ready = min((job.end or 0.0 for job in jobs), default=0.0)
    waits_are_long = all(waiting > hands_on for _, _, waiting in menu)
    if waits_are_long and any(job.begin > first_ready + TOLERANCE for job in jobs):
        raise too_late(run, jobs, best(menu))
    if run.elapsed > best(menu) + TOLERANCE:
        student.remark(start_order(run, jobs, best(menu)))
