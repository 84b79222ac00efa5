"""The hidden checks of ex12: not more than r calls begin within any second, and they overlap as they like."""

import math
import random
from collections import Counter
from typing import Any, NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    NO_END,
    TOLERANCE,
    Fault,
    Reply,
    Run,
    Schedules,
    Stub,
    Student,
    Wait,
    Wanted,
    World,
    WorldCall,
    blocking,
    coroutine_functions,
    direct_line,
    gave_back,
    no_idle_slot,
    over,
    points,
    settled,
    spans_of,
    too_late,
    world_jobs,
)
from grader.language import N_, phrase

FACTS = Facts(
    title="ex12 turnstile",
    file="turnstile.py",
    functions=("call_all",),
    points=8,
    unit="s",
    summary="so many begin in a second, however long they last",
    hints=(
        "Write down when each call begins. Look at any r + 1 that follow each other: do they take a whole second?",
        "A call may not begin before the r-th before it is a second old. It need not wait for anybody to be done: "
        "beginning has a rhythm of its own.",
        "In the loop: `tasks.append(asyncio.create_task(fetch(item)))`, then `await asyncio.sleep(1 / r)`; gather the "
        "tasks after the loop.",
    ),
    learned="A rate limits how many begin, a semaphore how many run: short calls need the one, long ones the other.",
    look="Do you count how many began, so that nobody waits for the end of another call?",
)


class Calls(NamedTuple):
    """How many may begin within a second, how long each lasts, and what the clocks show behind the full second."""

    r: int
    lengths: tuple[float, ...]
    clock: float = 0.7

    @property
    def budget(self) -> float:
        return math.ceil(len(self.lengths) / self.r) + max(self.lengths, default=0.0)


STATED = Calls(2, (2, 0.5, 1.5, 3, 1))
SHORT = Calls(3, (0.1, 0.2, 0.15, 0.1, 0.25, 0.1, 0.15, 0.2))
LONG = Calls(2, (5, 4.5, 5.25, 4.75, 5))
CASES = (
    STATED,
    LONG,
    SHORT,
    SHORT._replace(clock=0.0),
    Calls(3, (0.5, 1, 1.5, 2, 2.5, 3, 3.5)),
    Calls(2, (3.5, 3, 2, 1.5, 1, 0.5)),
    Calls(4, (1.25,) * 9),
    Calls(1, (1.5, 0.5, 2, 0.25)),
    Calls(5, (1, 2, 0.5)),
    Calls(2, (0.75,)),
    Calls(2, ()),
)
IN_TIME = N_("Let each begin at its time, whether the others are done or not, and await them at the end.")
MANY = Calls(20, tuple(0.25 + number * 37 % 101 / 80 for number in range(200)))


def drawn(draw: random.Random) -> Calls:
    """Some calls of secret length, short and long, and a secret rate."""
    lengths = [draw.randint(2, 80) * 0.05 + draw.randint(13, 37) / 1000 for _ in range(draw.randint(0, 12))]
    return Calls(draw.randint(1, 4), tuple(round(length, 3) for length in lengths), draw.choice((0.7, 0.0)))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """call_all is a coroutine function that takes fetch, items and r."""
    arguments, _, _ = service(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"call_all": arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_asked(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each item is asked for once, and has its answer when call_all returns."""
    for calls in schedules:
        await called(student, world, calls, draw)


@points(1)
@over(drawn, *CASES)
async def test_answers(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """call_all returns the answers, in the order of items."""
    for calls in schedules:
        run, answers = await called(student, world, calls, draw)
        gave_back(run, answers, phrase("the list of the answers, in the order of items"))


@points(3)
@over(drawn, *CASES, MANY)
async def test_rate(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Not more than r calls begin within any second."""
    for calls in schedules:
        not_too_many(await begun(student, world, calls, draw), calls)


@points(2)
@over(drawn, *CASES, MANY)
async def test_time(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The calls overlap: r begin in each second, and call_all ends with the last of them."""
    for calls in schedules:
        run, _ = await called(student, world, calls, draw, stated=calls is STATED)
        if run.elapsed > calls.budget + TOLERANCE:
            raise late(run, calls)


async def called(
    student: Student, world: World, calls: Calls, draw: random.Random, stated: bool = False
) -> tuple[Run, list[str]]:
    """Run call_all once; what was seen, and the list it should return."""
    arguments, wanted, answers = service(world, calls, draw)
    schedule = {each.shown: each.end - each.begin for each in wanted}
    options: dict[str, Any] = {"budget": calls.budget, "wanted": spans_of(wanted), "schedule": schedule}
    run = await student.run("call_all", *arguments, stated=stated, clock=calls.clock, **options)
    settled(student, run, wanted)
    return run, answers


async def begun(student: Student, world: World, calls: Calls, draw: random.Random) -> Run:
    """What was seen of a run; of one that came to no end at all as well, as the rate is another matter."""
    try:
        run, _ = await called(student, world, calls, draw)
    except Fault as fault:
        if fault.run is None or fault.run.outcome is not None or fault.run.at() < NO_END:
            raise
        run = fault.run
    return run


def service(
    world: World, calls: Calls, draw: random.Random
) -> tuple[tuple[Stub, list[str], int], list[Wanted], list[str]]:
    """The arguments of call_all, the requests that it has to make, and what they answer."""
    items = [f"item {number}" for number in draw.sample(range(100, 1000), len(calls.lengths))]
    answers = [f"answer {number}" for number in draw.sample(range(1000, 10000), len(items))]
    replies = {
        (item,): Reply(length, answer) for item, length, answer in zip(items, calls.lengths, answers, strict=True)
    }
    wanted = [
        Wanted("fetch", args, number / calls.r, number / calls.r + reply.after)
        for number, (args, reply) in enumerate(replies.items())
    ]
    return (world.replies("fetch", ["item"], replies), items, calls.r), wanted, answers


def not_too_many(run: Run, calls: Calls) -> None:
    """The rate is kept.

    Raises:
        Fault: M06, the loop stood still, and all began when it was free; M24; or what was limited instead.
    """
    starts = sorted(run.calls, key=lambda call: call.begin)
    for first, next_one in zip(starts, starts[calls.r :], strict=False):
        if next_one.begin - first.begin < 1 - TOLERANCE:
            together = [call for call in starts if first.begin <= call.begin < first.begin + 1 - TOLERANCE]
            raise blocking(run) if run.blocked else too_many(run, calls, together, direct_line(run, next_one.place))


def too_many(run: Run, calls: Calls, together: list[WorldCall], line: int | None) -> Fault:
    """Why so many calls began within one second: of what the program does limit, that is told."""
    r, number, since = calls.r, len(together), together[0].begin
    begun = phrase("{number} calls began within one second, from {since} on", number=number, since=run.length(since))
    if since > TOLERANCE and len({call.begin for call in run.calls}) == 1:
        message = phrase(
            "All waited until {since}, and then all {number} began together.", since=run.length(since), number=number
        )
        fix = phrase("Each has to begin later than the one before: let the waits grow, or wait between the starts.")
        if all(run.made_at.get(call.place.task) == since for call in run.calls):
            fix = phrase(
                "A coroutine begins when it is made a task, not when it is called: make the task before each pause."
            )
        return Fault("ex12-slept-together", message, fix, line=line, run=run)
    if most_at_once(run) <= r:
        message = phrase("Never more than {r} run at once, but {begun}.", r=r, begun=begun)
        fix = phrase("Limit how many begin, not how many run: short calls make room too soon.")
        return Fault("ex12-limits-running", message, fix, line=line, run=run)
    if by_full_seconds(run, calls):
        message = phrase(
            "{begun}: the end of one full second of the clock, and the beginning of the next.", begun=begun
        )
        fix = phrase("The second may begin anywhere: look back from each start, not at the clock's full seconds.")
        return Fault("ex12-full-seconds", message, fix, line=line, run=run)
    fix = phrase("Begin a call only when the start {r} before it is a whole second ago.", r=r)
    return Fault("M24", phrase("{begun}; the limit is {r}.", begun=begun, r=r), fix, line=line, run=run)


def by_full_seconds(run: Run, calls: Calls) -> bool:
    """Whether the limit is kept in each full second of the clock, and calls began just when one had begun."""
    readings = [call.begin + calls.clock + TOLERANCE for call in run.calls]
    kept = max(Counter(map(math.floor, readings)).values()) <= calls.r
    return kept and any(reading % 1 <= 2 * TOLERANCE for reading in readings)


def late(run: Run, calls: Calls) -> Fault:
    """Why the calls took longer than they had to: M06, M03, M05, M11, M25, or what was limited instead."""
    fault = too_late(run, world_jobs(run), calls.budget)
    done = max((call.end or 0.0 for call in run.calls), default=0.0)
    if done <= calls.budget + TOLERANCE and not run.blocked:
        message = phrase(
            "All was done at {done}, and `call_all` waited on until {elapsed}.",
            done=run.length(done),
            elapsed=run.length(run.elapsed),
        )
        fix = phrase("Wait for the tasks themselves, and not for a guessed time.")
        return Fault("M11", message, fix, line=fault.line, run=run)
    if run.blocked:
        return fault
    long_pauses(run, calls)
    if fault.code in ("M03", "M05"):
        fault.fix = phrase(IN_TIME)
        return fault
    return kept_out(run, calls)


def long_pauses(run: Run, calls: Calls) -> None:
    """The pauses between the starts are no longer than the rate asks for.

    Raises:
        Fault: they are, whoever makes them.
    """
    slept: dict[int, list[Wait]] = {}
    for wait in run.waits.values():
        if wait.place.via == "sleep" and not wait.cut:
            slept.setdefault(wait.place.task, []).append(wait)
    pauses = max(slept.values(), key=asleep, default=[])
    enough = math.ceil(len(calls.lengths) / calls.r)
    if asleep(pauses) > enough + TOLERANCE and len(pauses) <= len(calls.lengths):
        message = phrase(
            "The pauses take {length} in all; for {r} starts in each second {enough} are enough.",
            length=run.length(asleep(pauses)),
            r=calls.r,
            enough=run.length(enough),
        )
        fix = phrase("Wait no longer between the starts than the rate asks for.")
        raise Fault("ex12-too-slow", message, fix, line=direct_line(run, pauses[-1].place), run=run)


def asleep(pauses: list[Wait]) -> float:
    return sum(pause.end - pause.begin for pause in pauses)


def kept_out(run: Run, calls: Calls) -> Fault:
    """Why the last calls began too late, though some overlap."""
    last, most = max(run.calls, key=lambda call: call.begin), most_at_once(run)
    line, when = (
        direct_line(run, last.place),
        phrase("`{last}` began only at {begin}", last=last.args[0], begin=run.length(last.begin)),
    )
    if most > calls.r:
        message = phrase("{when}: {r} in each second would have been quicker.", when=when, r=calls.r)
        fix = phrase("Wait no longer between the starts than the rate asks for.")
        return Fault("ex12-too-slow", message, fix, line=line, run=run)
    if most == calls.r and never_idle(run, calls):
        message = phrase("{when}, because never more than {most} run at once.", when=when, most=most)
        fix = phrase("Limit how many begin, not how many run: long calls keep the others waiting.")
        return Fault("ex12-limits-running", message, fix, line=line, run=run)
    message = phrase("{when}: it had to wait for others to be done.", when=when)
    return Fault("M25", message, phrase(IN_TIME), line=line, run=run)


def most_at_once(run: Run) -> int:
    return max(sum(each.runs_at(call.begin) for each in run.calls) for call in run.calls)


def never_idle(run: Run, calls: Calls) -> bool:
    """Whether a call began just as another ended: what a limit of running calls does."""
    try:
        no_idle_slot(run, calls.r, lambda moment: len(calls.lengths))
    except Fault:
        return False
    return True
