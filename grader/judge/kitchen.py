"""Checks of a kitchen whose dishes stand in the student's own file, with their minutes in it.

Nobody but the worker sees these dishes being cooked. What is checked so is checked again with dishes of the judge's,
by way of the two names, wherever `main` looks them up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Job,
    Run,
    Student,
    World,
    alone,
    blocking,
    cooked_inside,
    each_once,
    end_of,
    ended,
    expected_keys,
    kitchen,
    minutes,
    no_sleep_forgotten,
    nothing_forgotten,
    nothing_left,
    own_jobs,
    world_jobs,
)
from grader.judge.dishes import Dish, hoped_for
from grader.judge.prints import announced
from grader.language import N_, phrase

ALONE = N_("Alone `{dish}` takes {taken}, and it should take {total}.")
IN_MAIN = N_("In main `{dish}` takes {taken}, and it should take {total}.")


async def each_on_its_own(student: Student, dishes: Sequence[Dish]) -> None:
    """No dish cooks the other within itself."""
    single = {dish.function: await alone(student, dish.function) for dish in dishes}
    for outer in single:
        for inner in single:
            line = cooked_inside(single[inner], single[outer]) if inner != outer else None
            if line is not None:
                raise Fault(
                    "M19",
                    phrase(
                        "`{outer}` cooks `{inner}` within itself, so one waits for the other.", outer=outer, inner=inner
                    ),
                    phrase("Let each dish be on its own, and bring them together in main."),
                    line=line,
                    run=single[outer],
                )


async def takes_its_time(student: Student, dish: Dish) -> Run:
    """Alone a dish takes its minutes, and leaves the loop free while it waits."""
    run = await alone(student, dish.function)
    run.budget, run.wanted = dish.total, tuple(kitchen([(dish.function, dish.hands_on, dish.waiting)]))
    ended(run)
    no_sleep_forgotten(run)
    nothing_left(run, [])
    if abs(run.elapsed - dish.total) > TOLERANCE:
        raise _other_minutes(run, dish, run.elapsed, ALONE)
    if hands_full(run) > dish.hands_on + TOLERANCE:
        raise blocking(run)
    return run


def _other_minutes(run: Run, dish: Dish, taken: float, message: str) -> Fault:
    return Fault(
        "M14",
        phrase(message, dish=dish.function, taken=minutes(taken), total=minutes(dish.total)),
        phrase("Change how the dish waits, not how long."),
        line=run.definition(dish.function),
        run=run,
    )


def announces_in_time(run: Run, dish: Dish) -> None:
    """The line `coffee: ready`, if it is printed at all, does not come before the dish is done."""
    print_of = announced(run, dish.name)
    if print_of is not None and print_of.at < dish.total - TOLERANCE:
        raise Fault(
            "M15",
            phrase(
                "`{dish}: ready` was said {early} before it was.",
                dish=dish.name,
                early=minutes(dish.total - print_of.at),
            ),
            phrase("Say it after the last wait."),
            line=print_of.line,
            run=run,
        )


OVERLAPS = N_("`{dish}` is ready {early} too early when both are cooked: their hands-on minutes overlap.")
TOO_EARLY = N_("`{dish}` is ready {early} too early when both are cooked.")


async def one_pair_of_hands(student: Student, dishes: Sequence[Dish]) -> None:
    """Started together, no dish is done before the hands-on work of those begun earlier has been done as well."""
    run = await student.together(*(dish.function for dish in dishes))
    run.wanted = tuple(kitchen([(dish.function, dish.hands_on, dish.waiting) for dish in dishes]))
    worked = 0.0
    for call, dish in enumerate(dishes, 1):
        outcome = ended(run, call, dish.function)
        before, worked = worked, worked + dish.hands_on
        early = worked + dish.waiting - outcome.at
        if early > TOLERANCE:
            told = OVERLAPS if early <= before + TOLERANCE else TOO_EARLY  # overlapping hands explain no more than that
            first, *others = await _with_free_hands(student, dishes) or [dish]
            raise Fault(
                "M21",
                phrase(told, dish=dish.function, early=minutes(early)),
                phrase("Waiting may overlap, work may not: keep `time.sleep`, which blocks, for the hands-on minutes."),
                line=run.definition(first.function),
                also=tuple(line for each in others if (line := run.definition(each.function)) is not None),
                run=run,
            )


async def _with_free_hands(student: Student, dishes: Sequence[Dish]) -> list[Dish]:
    """The dishes that leave the loop free when they need the hands, whichever of them gains by it."""
    return [dish for dish in dishes if hands_full(await alone(student, dish.function)) < dish.hands_on - TOLERANCE]


async def own_dishes(
    student: Student, dishes: Sequence[Dish], exercise: str, budget: float, best: Sequence[Dish], in_turn: bool = False
) -> Run:
    """`main` with the file's own dishes: each once, and to its end. How long it took is the caller's to judge."""
    single: Mapping[str, Run] = {dish.function: await alone(student, dish.function) for dish in dishes}
    wanted = hoped_for(best, in_turn)
    run = await student.run("main", budget=budget, wanted=wanted, stated=True)
    jobs = own_jobs(run, single)
    ended(run, jobs=jobs)
    if expected_keys(single):
        await each_on_its_own(student, dishes)
        all_cooked(run, jobs, dishes, exercise)
        for dish in dishes:
            for job in jobs:
                if job.name == dish.function and (job.end or 0.0) - job.begin < dish.total - TOLERANCE:
                    raise _other_minutes(run, dish, (job.end or 0.0) - job.begin, IN_MAIN)
    else:
        nothing_forgotten(run)
        nothing_left(run, [])
        if run.elapsed < end_of(hoped_for(best)) - TOLERANCE:
            raise Fault(
                "M16",
                phrase(
                    "`main` is done at {elapsed}; nobody can cook both dishes in that time.",
                    elapsed=minutes(run.elapsed),
                ),
                phrase("Let main call the two dishes, and wait for them."),
                line=run.definition("main"),
                run=run,
            )
    _same_work(run, single)
    return run


def _same_work(run: Run, single: Mapping[str, Run]) -> None:
    """The hands that are full when a dish is cooked alone are so in `main` as well: the judge sees the loop stand."""
    alone_for = sum(hands_full(each) for each in single.values())
    if hands_full(run) < alone_for - TOLERANCE:
        raise Fault(
            "M14",
            phrase(
                "In main the hands-on work takes {hands_full}, and {alone_for} when each dish is cooked alone.",
                hands_full=minutes(hands_full(run)),
                alone_for=minutes(alone_for),
            ),
            phrase("Let a dish be the same wherever it is cooked."),
            line=run.definition("main"),
            run=run,
        )


def hands_full(run: Run) -> float:
    """For how long the loop stood still."""
    return sum(end - begin for begin, end in run.blocked)


async def secret_dishes(
    student: Student, world: World, dishes: Sequence[Dish], exercise: str, budget: float, in_turn: bool = False
) -> Run | None:
    """`main` with dishes of the judge's under the two names.

    None if it looks neither of them up, or one of them only and cooks the file's own dish for the other: whatever way
    it has to its dishes, they are the same two.
    """
    schedule = {phrase(part, name=dish.function): value for dish in dishes for part, value in _parts(dish)}
    stubs = {dish.function: world.dish(dish.function, dish.hands_on, dish.waiting) for dish in dishes}
    wanted = hoped_for(dishes, in_turn)
    run = await student.run("main", put=stubs, budget=budget, wanted=wanted, schedule=schedule)
    single = {dish.function: await alone(student, dish.function) for dish in dishes}
    asked, own = {call.name for call in run.calls}, {job.name for job in own_jobs(run, single)}
    if not asked or (own and asked | own == set(stubs) and not asked & own):
        return None
    ended(run)
    all_cooked(run, world_jobs(run), dishes, exercise)
    return run


def _parts(dish: Dish) -> tuple[tuple[str, float], ...]:
    return (N_("{name} hands-on"), dish.hands_on), (N_("{name} waiting"), dish.waiting)


def all_cooked(run: Run, jobs: list[Job], dishes: Sequence[Dish], exercise: str) -> None:
    """Each dish was begun once, and done when `main` returned."""
    each_once(run, jobs, [dish.function for dish in dishes], exercise)
    nothing_forgotten(run)
    nothing_left(run, jobs)


def too_long(run: Run, budget: float, exercise: str) -> Fault:
    """Even longer than one dish after the other."""
    return Fault(
        f"{exercise}-too-long",
        phrase(
            "`{function}` takes {elapsed}; one dish after the other takes {budget}.",
            function=run.name,
            elapsed=minutes(run.elapsed),
            budget=minutes(budget),
        ),
        phrase("Take out whatever waits besides the two dishes."),
        line=_waits_besides(run),
        run=run,
    )


def _waits_besides(run: Run) -> int | None:
    """The line of the longest wait that belongs to no dish."""
    every = [(each.end - each.begin, each.place.spots) for each in run.sleeps]
    every += [(each.end - each.begin, each.place.spots) for each in run.waits.values()]
    besides = [
        (length, spots) for length, spots in every if spots and not any(spot.activation in run.labels for spot in spots)
    ]
    return max(besides, key=lambda each: each[0])[1][0].line if besides else None
