"""The hidden checks of ex25: many wait for one thing to happen, and go on at that very moment."""

import asyncio
import random
from typing import Any, NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Reply,
    Request,
    Run,
    Schedules,
    Stub,
    Student,
    Wanted,
    World,
    WorldCall,
    blocking,
    coroutine_functions,
    direct_line,
    in_time,
    over,
    points,
    quarters,
    settled,
    spans_of,
    too_late,
    world_jobs,
)
from grader.language import phrase

FACTS = Facts(
    title="ex25 open-door",
    file="open_door.py",
    functions=("museum",),
    points=8,
    unit="s",
    summary="many wait for one thing to happen",
    hints=(
        "Who is the first to know that the door is open? And who has to hear of it?",
        "One asks the door, and tells all the others. Each visitor walks first, and then waits for the news: at once "
        "if it is old. asyncio has a thing that one sets, and many wait for.",
        "`is_open = asyncio.Event()`; a doorkeeper does `await door_opens()` and `is_open.set()`; a visitor awaits "
        "arrive, `is_open.wait()` and enter; gather them all.",
    ),
    learned="Do not look again and again: await an Event (or a task), and you go on at the very moment.",
    look="Is there no loop that looks again, and no sleep?",
)

NAMES = ("Ann", "Bob", "Eve", "Ida", "Leo", "Mia", "Tom", "Zoe")


class Morning(NamedTuple):
    """When the door opens; for each visitor how long the way takes, and how long going in."""

    opens: float
    ways: tuple[float, ...]
    enters: tuple[float, ...]

    @property
    def budget(self) -> float:
        """When the last is in, if each goes in as soon as that can be."""
        return max(max(self.opens, way) + enter for way, enter in zip(self.ways, self.enters, strict=True))


STATED = Morning(3, (1, 2, 4), (1, 1.5, 1))
CASES = (
    STATED,
    Morning(5.237, (1, 2.5, 4), (2, 1, 0.5)),
    Morning(0.637, (3, 1, 2), (1, 1, 1)),
    Morning(2.137, (1, 1, 1, 1), (1.5, 1.5, 1.5, 1.5)),
    Morning(2.337, (1, 3, 1.5, 5), (4, 0.5, 1, 0.25)),
    Morning(3.937, (4.5, 1, 2), (0.5, 3, 1)),
    Morning(1.737, (1,), (1,)),
    Morning(1.037, (2,), (0.75,)),
)


def drawn(draw: random.Random) -> Morning:
    """Some visitors, and a door that opens at no round moment: nobody arrives just then."""
    number = draw.randint(1, 6)
    ways = tuple(quarters(draw, 0.25, 6) for _ in range(number))
    enters = tuple(quarters(draw, 0.25, 3) for _ in range(number))
    return Morning(quarters(draw, 0.25, 5) + 0.037, ways, enters)


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """museum is a coroutine function that takes visitors, door_opens, arrive and enter."""
    arguments, _ = town(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"museum": arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_in(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The door is asked once, each visitor arrives and enters once, and all are in when museum returns."""
    for morning in schedules:
        await visited(student, world, morning, draw)


@points(2)
@over(drawn, *CASES)
async def test_on_the_way(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Everybody sets out at the start, whether the door is open or not."""
    for morning in schedules:
        run = await visited(student, world, morning, draw)
        set_out(run, morning)


@points(3)
@over(drawn, *CASES)
async def test_moment(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Visitors enter at the moment when they are there and the door is open."""
    for morning in schedules:
        run = await visited(student, world, morning, draw, stated=morning is STATED)
        enters_at_the_moment(run, morning)


@points(1)
@over(drawn, *CASES)
async def test_in_time(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """museum returns when the last visitor is in."""
    for morning in schedules:
        run = await visited(student, world, morning, draw)
        set_out(run, morning)
        enters_at_the_moment(run, morning)
        in_time(run, morning.budget)


async def visited(student: Student, world: World, morning: Morning, draw: random.Random, stated: bool = False) -> Run:
    """Run museum once: everything was asked once, and nothing is left."""
    arguments, wanted = town(world, morning, draw)
    schedule = {phrase("the door opens at"): morning.opens}
    schedule |= {each.shown: each.end - each.begin for each in wanted[1:]}
    measures: dict[str, Any] = {"budget": morning.budget, "wanted": spans_of(wanted), "schedule": schedule}
    run = await student.run("museum", *arguments, stated=stated, **measures)
    settled(student, run, wanted)
    return run


def town(
    world: World, morning: Morning, draw: random.Random
) -> tuple[tuple[list[str], Stub, Stub, Stub], list[Wanted]]:
    """The arguments of museum, and what a right run asks: the door first."""

    async def opens(request: Request) -> None:
        await asyncio.sleep(max(0.0, morning.opens - request.call.begin))

    visitors = draw.sample(NAMES, len(morning.ways))
    ways = {(visitor,): Reply(way) for visitor, way in zip(visitors, morning.ways, strict=True)}
    enters = {(visitor,): Reply(enter) for visitor, enter in zip(visitors, morning.enters, strict=True)}
    wanted = [Wanted("door_opens", (), 0.0, morning.opens)]
    for visitor, way, enter in zip(visitors, morning.ways, morning.enters, strict=True):
        begin = max(way, morning.opens)
        wanted += [Wanted("arrive", (visitor,), 0.0, way), Wanted("enter", (visitor,), begin, begin + enter)]
    door = world.function("door_opens", opens, parameters=[], drawn="world")
    arrive, enter_ = world.replies("arrive", ["visitor"], ways), world.replies("enter", ["visitor"], enters)
    return (visitors, door, arrive, enter_), wanted


def set_out(run: Run, morning: Morning) -> None:
    """Every arrive begins at 0.

    Raises:
        Fault: why one does not: M06, M03, M05 or M25.
    """
    late = next((call for call in run.calls if call.name == "arrive" and call.begin > TOLERANCE), None)
    if late is None:
        return
    if run.blocked:
        raise blocking(run)
    ways = [call for call in run.calls if call.name == "arrive"]
    door = next(call for call in run.calls if call.name == "door_opens")
    if all(abs(call.begin - door.over) <= TOLERANCE for call in ways):
        message = phrase(
            "All set out only when the door was open, at {begin}: they could walk meanwhile.",
            begin=run.length(late.begin),
        )
        fix = phrase("Let each visitor walk first, and only then wait for the door.")
        raise Fault("M03", message, fix, line=direct_line(run, late.place), run=run)
    jobs = [job for job, call in zip(world_jobs(run), run.calls, strict=True) if call.name == "arrive"]
    raise too_late(run, jobs, morning.budget)


def enters_at_the_moment(run: Run, morning: Morning) -> None:
    """Every enter begins when the visitor has arrived and the door is open, and no later.

    Raises:
        Fault: `ex25-before-open` or `ex25-not-there`, it was earlier; else why it was later.
    """
    arrived = {call.args[0]: call.over for call in run.calls if call.name == "arrive"}
    for call in run.calls:
        if call.name != "enter":
            continue
        visitor, line = call.args[0], direct_line(run, call.place)
        if call.begin < arrived[visitor] - TOLERANCE:
            message = phrase(
                "{visitor} entered at {begin}, and was not there before {arrived}.",
                visitor=visitor,
                begin=run.length(call.begin),
                arrived=run.length(arrived[visitor]),
            )
            fix = phrase("Await arrive, and then enter.")
            raise Fault("ex25-not-there", message, fix, line=line, run=run)
        if call.begin < morning.opens - TOLERANCE:
            message = phrase(
                "{visitor} entered at {begin}, and the door opened at {opens}.",
                visitor=visitor,
                begin=run.length(call.begin),
                opens=run.length(morning.opens),
            )
            fix = phrase("Wait for the door between arrive and enter.")
            raise Fault("ex25-before-open", message, fix, line=line, run=run)
        if call.begin > max(arrived[visitor], morning.opens) + TOLERANCE:
            raise came_late(run, call, max(arrived[visitor], morning.opens))


def came_late(run: Run, enter: WorldCall, moment: float) -> Fault:
    """Why a visitor did not enter at the moment when that could be."""
    visitor, line = enter.args[0], direct_line(run, enter.place)
    if run.blocked:
        return blocking(run)
    told = phrase(
        "{visitor} could enter at {moment}, and came in at {begin}",
        visitor=visitor,
        moment=run.length(moment),
        begin=run.length(enter.begin),
    )
    looks = [wait for wait in run.waits.values() if abs(wait.end - enter.begin) <= TOLERANCE and not wait.cut]
    if any(look.begin < moment - TOLERANCE for look in looks):
        message = phrase("{told}, after {number} looks at the door.", told=told, number=len(run.waits))
        fix = phrase("Do not look again and again: wait for an event (or a task), which ends at the very moment.")
        line = next((look.place.spots[0].line for look in looks if look.place.spots), line)
        return Fault("M20", message, fix, line=line, run=run)
    ended = [call for call in run.calls if abs(call.over - enter.begin) <= TOLERANCE and call.args != enter.args]
    others = [call for call in ended if call.args and not looks]
    other = max(others, key=lambda call: call.name == "enter", default=None)
    if other is not None and other.name == "enter":
        message = phrase("{told}, when {other} was in.", told=told, other=other.args[0])
        fix = phrase("Let all go in side by side: the door is wide.")
        return Fault("M03", message, fix, line=line, run=run, idle=(enter, moment))
    if other is not None:
        message = phrase("{told}, when {other} was there.", told=told, other=other.args[0])
        fix = phrase("Nobody has to wait for the others: each enters alone.")
        return Fault("M25", message, fix, line=line, run=run, idle=(enter, moment))
    return Fault("ex25-late", f"{told}.", phrase("Enter at once when the door is open."), line=line, run=run)
