"""The hidden checks of ex16: when one booking fails, the others are called off, and have hung up before book raises."""

import math
import random
from typing import Any, NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Failure,
    Fault,
    Reply,
    Run,
    Schedules,
    Stub,
    Student,
    Wanted,
    World,
    asked_once,
    cancel_line,
    coroutine_functions,
    gave_back,
    in_time,
    line_of,
    no_own_error,
    nothing_afterwards,
    nothing_open,
    on_time,
    over,
    own_error,
    points,
    quarters,
    raised_by_world,
    settled,
    spans_of,
)
from grader.language import phrase

FACTS = Facts(
    title="ex16 all-or-nothing",
    file="all_or_nothing.py",
    functions=("book",),
    points=8,
    unit="s",
    summary="one fails, and the others are called off",
    hints=(
        "Draw the moment at which one desk fails. Who is still busy then, and who tells them to stop?",
        "To cancel is only to ask. Ask all of them first, then wait until each has hung up, then raise. "
        "There is a thing in asyncio that does all this for a group of tasks.",
        "`async with asyncio.TaskGroup() as group:` with a `group.create_task(...)` for each desk; after the block, "
        "the results.",
    ),
    learned="gather lets the others run on; a TaskGroup calls them off, waits for them, and then raises.",
    look="Is the trip used only where the TaskGroup has ended?",
)

DESKS = ("flight", "hotel", "car")


class Journey(NamedTuple):
    """How long each desk takes, which of them fail, and how long a desk that is called off takes to hang up."""

    flight: float
    hotel: float
    car: float
    fails: tuple[str, ...] = ()
    hang: float = 0.0

    def length(self, desk: str) -> float:
        length: float = getattr(self, desk)
        return length

    @property
    def first(self) -> str:
        """The desk that fails first."""
        return min(self.fails, key=self.length)

    @property
    def moment(self) -> float:
        """When the first desk fails, or else when the last has answered."""
        return min((self.length(desk) for desk in self.fails), default=max(self[:3]))

    @property
    def budget(self) -> float:
        busy = any(self.length(desk) > self.moment for desk in DESKS)
        return self.moment + (self.hang if busy else 0.0)


WELL = (Journey(3, 2, 4), Journey(2, 2, 2), Journey(1, 2.5, 3.5, hang=0.5), Journey(4, 3, 1.5))
BAD = (
    Journey(3, 2, 4, ("hotel",), 0.25),
    Journey(1, 3, 4, ("flight",)),
    Journey(4, 3, 1.5, ("car",), 0.5),
    Journey(3, 5, 4, ("flight",), 0.75),
    Journey(1, 2, 4, ("hotel",)),
    Journey(1, 3, 5, ("hotel",), 0.5),
    Journey(4, 2, 3, ("hotel", "car"), 0.25),
    Journey(2.5, 2, 5, ("flight", "hotel"), 1),
    Journey(1, 2, 3, ("car",), 0.5),
)


def drawn(draw: random.Random) -> Journey:
    """Secret times, and nobody fails."""
    return Journey(quarters(draw, 1, 5), quarters(draw, 1, 5), quarters(draw, 1, 5))


def failing(draw: random.Random) -> Journey:
    """Secret times, all different, and one or two desks fail (or all three)."""
    lengths = draw.sample([quarter / 4 for quarter in range(4, 21)], 3)
    return Journey(*lengths, tuple(draw.sample(DESKS, draw.randint(1, 3))), quarters(draw, 0, 1))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """book is a coroutine function that takes the three desks."""
    desks, _ = desks_of(world, WELL[0], draw)
    await coroutine_functions(student, FACTS.functions, {"book": desks})


@points(1, essential=True)
@over(drawn, *WELL)
async def test_all_booked(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each desk is asked once, and none is called off when all goes well."""
    for journey in schedules:
        await booked(student, world, journey, draw)


@points(1)
@over(drawn, *WELL)
async def test_codes(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """book returns the three codes, in the order of the desks."""
    for journey in schedules:
        run = await booked(student, world, journey, draw)
        codes = tuple(next(call.value for call in run.calls if call.name == desk) for desk in DESKS)
        gave_back(run, codes, phrase("the tuple of the three codes, in the order of the desks"))


@points(1)
@over(drawn, *WELL)
async def test_at_once(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """All three desks are asked at the start, and book takes as long as the slowest."""
    for journey in schedules:
        run = await booked(student, world, journey, draw)
        in_time(run, journey.budget)


@points(3)
@over(failing, *BAD)
async def test_called_off(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When a desk fails, the others are called off at once, and have hung up before book raises."""
    for journey in schedules:
        run = await failed(student, world, journey, draw, stated=journey is BAD[0])
        called_off(run, journey)
        nothing_open(student, run)
        nothing_afterwards(run)
        in_time(run, journey.budget)


@points(1)
@over(failing, *BAD)
async def test_error(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When a desk fails, what comes out of book is the error of that desk."""
    for journey in schedules:
        run = await failed(student, world, journey, draw)
        own_error(run, next(call for call in run.calls if call.name == journey.first))


async def booked(student: Student, world: World, journey: Journey, draw: random.Random) -> Run:
    """Run book where all goes well: nobody is called off, and nothing is left."""
    desks, wanted = desks_of(world, journey, draw)
    run = await student.run("book", *desks, **measures(journey, wanted))
    settled(student, run, wanted, cancels=True)
    nobody_called_off(run, math.inf)
    return run


async def failed(student: Student, world: World, journey: Journey, draw: random.Random, stated: bool = False) -> Run:
    """Run book where a desk fails: it was asked with the others, at the start, and its error comes out."""
    desks, wanted = desks_of(world, journey, draw)
    run = await student.run("book", *desks, stated=stated, **measures(journey, wanted))
    no_own_error(run)
    on_time(run, wanted)
    asked_once(run, wanted)
    nobody_called_off(run, journey.moment)
    if run.outcomes[1].kind == "returned":
        nothing_open(student, run)
        raised_by_world(run)
    return run


def measures(journey: Journey, wanted: list[Wanted]) -> dict[str, Any]:
    schedule = {
        phrase("{name} fails after", name=desk) if desk in journey.fails else desk: journey.length(desk)
        for desk in DESKS
    }
    return {"budget": journey.budget, "wanted": spans_of(wanted), "schedule": schedule}


def desks_of(world: World, journey: Journey, draw: random.Random) -> tuple[tuple[Stub, ...], list[Wanted]]:
    """The three desks, and what a right run asks of them."""
    stubs, wanted = [], []
    for desk, number in zip(DESKS, draw.sample(range(100, 1000), 3), strict=True):
        length, fails = journey.length(desk), desk in journey.fails
        answer: Any = Failure("BookingError", f"no {desk} {number}") if fails else f"{desk} {number}"
        stubs.append(world.replies(desk, [], {(): Reply(length, answer)}, hang=journey.hang))
        if length > journey.moment:
            wanted.append(Wanted(desk, (), 0.0, journey.budget, "cancelled"))
        else:
            wanted.append(Wanted(desk, (), 0.0, length, "failed" if fails else "done"))
    return tuple(stubs), wanted


def nobody_called_off(run: Run, until: float) -> None:
    """While no desk had failed, none was called off."""
    for call in run.calls:
        if call.cut is not None and call.cut < until - TOLERANCE:
            message = phrase(
                "`{name}` was called off at {cut}, though no desk had failed.", name=call.name, cut=run.length(call.cut)
            )
            fix = phrase("Call off the others only when one has raised.")
            line = cancel_line(run, call) or line_of(run, call.place)
            raise Fault("ex16-called-off", message, fix, line=line, run=run)


def called_off(run: Run, journey: Journey) -> None:
    """Whoever was busy when the first desk failed was called off at that moment."""
    first = journey.first
    for call in run.calls:
        if journey.length(call.name) <= journey.moment:
            continue
        line = line_of(run, call.place)
        if call.cut is None and call in run.outcomes[1].in_flight and not run.outcomes[1].stopping:
            message = phrase(
                "`{first}` failed, book raised, and `{name}` was still being booked.", first=first, name=call.name
            )
            gathered = any(task.place.via == "gather" for task in run.tasks.values())
            fix = phrase("Nobody cancelled it: call the others off, and wait for them.")
            if gathered:
                fix = phrase(
                    "gather does not cancel the others when one raises: call the others off, and wait for them."
                )
            raise Fault("M26", message, fix, line=line, run=run)
        if call.cut is None and call not in run.outcomes[1].in_flight:
            late = run.length((call.end or 0.0) - journey.moment)
            message = phrase(
                "`{name}` was booked {late} after `{first}` had failed.", name=call.name, late=late, first=first
            )
            fix = phrase("Do not wait for all: hear of the first failure, and call the others off.")
            raise Fault("ex16-booked-after", message, fix, line=line, run=run)
        if call.cut is not None and call.cut > journey.moment + TOLERANCE:
            message = phrase(
                "`{first}` failed at {moment}, and `{name}` was called off only at {cut}.",
                first=first,
                moment=run.length(journey.moment),
                name=call.name,
                cut=run.length(call.cut),
            )
            fix = phrase("Call all of them off first, and only then wait for them.")
            line = cancel_line(run, call) or line
            raise Fault("ex16-called-off-late", message, fix, line=line, run=run)
