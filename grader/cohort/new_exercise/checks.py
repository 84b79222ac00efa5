"""The hidden checks of ex0: all friends are asked at once, and each answer stands where its friend stood."""

import random
from typing import Any, NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    Reply,
    Run,
    Schedules,
    Stub,
    Student,
    Wanted,
    World,
    coroutine_functions,
    gave_back,
    in_time,
    on_time,
    over,
    points,
    quarters,
    settled,
    spans_of,
)
from grader.language import phrase

FACTS = Facts(
    title="ex0 new-exercise",
    file="new_exercise.py",
    functions=("answers",),
    points=5,
    unit="s",
    summary="wait for many at once",
    hints=(
        "Look at second 1: how many friends think? How many could?",
        "Ask all of them before you wait for any. There is a way to wait for all of them together.",
        "`return await asyncio.gather(*(ask(name) for name in names))`",
    ),
    learned="gather starts all, waits for all, and keeps the order asked.",
)


class Case(NamedTuple):
    """How long each friend thinks, in the order asked."""

    lengths: tuple[float, ...]

    @property
    def budget(self) -> float:
        return max(self.lengths, default=0.0)


STATED = Case((2, 3, 1))
CASES = (STATED, Case((1, 1.5, 2, 3)), Case((4, 2.5, 1)), Case((2, 2, 2)), Case((1.5,)), Case(()))


def drawn(draw: random.Random) -> Case:
    """Any number of friends, each of whom thinks for a secret time."""
    return Case(tuple(quarters(draw, 1, 6) for _ in range(draw.randint(0, 7))))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """answers is a coroutine function that takes ask and names."""
    arguments, _, _ = friends(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"answers": arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_asked(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each friend is asked once, and has answered when answers returns."""
    for case in schedules:
        await asked(student, world, case, draw)


@points(2)
@over(drawn, *CASES)
async def test_at_once(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """All friends are asked at the start, and answers takes as long as the slowest."""
    for case in schedules:
        run, wanted, _ = await asked(student, world, case, draw, stated=case is STATED)
        on_time(run, wanted)
        in_time(run, case.budget)


@points(1)
@over(drawn, *CASES)
async def test_list(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """answers returns the list of the answers, in the order of names."""
    for case in schedules:
        run, _, answers = await asked(student, world, case, draw)
        gave_back(run, answers, phrase("the list of the answers, in the order of names"))


async def asked(
    student: Student, world: World, case: Case, draw: random.Random, stated: bool = False
) -> tuple[Run, list[Wanted], list[str]]:
    """Run answers once; what was seen, the requests it had to make, and the list it should return."""
    arguments, wanted, answers = friends(world, case, draw)
    schedule = {each.shown: each.end for each in wanted}
    options: dict[str, Any] = {"budget": case.budget, "wanted": spans_of(wanted), "schedule": schedule}
    run = await student.run("answers", *arguments, stated=stated, **options)
    settled(student, run, wanted)
    return run, wanted, answers


def friends(world: World, case: Case, draw: random.Random) -> tuple[tuple[Stub, list[str]], list[Wanted], list[str]]:
    """The arguments of answers, the requests that it has to make, and what they answer."""
    names = [f"friend {number}" for number in draw.sample(range(100, 1000), len(case.lengths))]
    answers = [f"cat {number}" for number in draw.sample(range(100, 1000), len(names))]
    replies = {
        (name,): Reply(length, answer) for name, length, answer in zip(names, case.lengths, answers, strict=True)
    }
    wanted = [Wanted("ask", args, 0.0, reply.after) for args, reply in replies.items()]
    return (world.replies("ask", ["name"], replies), names), wanted, answers
