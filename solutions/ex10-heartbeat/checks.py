"""The hidden checks of ex10: work that computes is as long as ever, and leaves the loop its turns for a heart."""

import random
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from msgspec.structs import replace

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Core,
    Fault,
    Reply,
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
    gave_back,
    instants,
    never_silent,
    no_storm,
    not_called_too_early,
    over,
    points,
    settled,
    spans_of,
    stood_still,
    stops,
)
from grader.language import phrase
from grader.report import Span

FACTS = Facts(
    title="ex10 heartbeat",
    file="heartbeat.py",
    functions=("crunch_all",),
    points=8,
    unit="s",
    summary="work that computes, and a loop that still breathes",
    hints=(
        "crunch cannot pause, and there is one core. So when can the loop do anything else at all?",
        "Between two blocks: let the loop have a turn there. Then a task of its own can beat, sleep a second, and beat "
        "again.",
        "A task that runs `beat()` and `await asyncio.sleep(1)` for ever; `await asyncio.sleep(0)` after each "
        "`crunch(block)`; at the end, cancel the task and wait for it.",
    ),
    learned="Async makes no work shorter: where nothing waits, you only share, and a pause is what you share with.",
    look="How often do you pause: often enough for the heartbeat, and no more?",
)

NAP = 0.01
MOST_BEATS = 10


class Work(NamedTuple):
    """How long the core needs for each block."""

    lengths: tuple[float, ...]

    @property
    def budget(self) -> float:
        """One core needs the sum, however it is done; between two blocks there may be a nap."""
        return sum(self.lengths) + NAP * len(self.lengths)

    @property
    def silence(self) -> float:
        """The longest silence that is right: a second, and four blocks. One may run before the heart begins, one while
        its second ends, one before that is noticed, and one before the heart has its turn."""
        return 1 + 4 * max(self.lengths, default=0.0)


STATED = Work((0.4,) * 8)
CASES = (
    STATED,
    Work((0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65)),
    Work((0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4)),
    Work((0.25, 0.45, 0.3, 0.4, 0.35, 0.25, 0.45, 0.4, 0.3, 0.35)),
    Work((2.5,)),
    Work(()),
)


def drawn(draw: random.Random) -> Work:
    """Some blocks with secret times. Whether all of them together are a silence too long turns on no hair."""
    while True:
        work = Work(tuple(draw.randint(25, 100) / 100 for _ in range(draw.randint(0, 12))))
        if abs(sum(work.lengths) - work.silence) > 0.05:
            return work


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """crunch_all is a coroutine function that takes blocks, crunch and beat."""
    arguments, _, _ = machine(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"crunch_all": arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_crunched(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each block is crunched once, and all are done when crunch_all returns."""
    for work in schedules:
        await crunched(student, world, work, draw)


@points(1)
@over(drawn, *CASES)
async def test_numbers(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """crunch_all returns the numbers, in the order of the blocks."""
    for work in schedules:
        run, numbers = await crunched(student, world, work, draw)
        gave_back(run, numbers, phrase("the list of the numbers, in the order of the blocks"))


@points(2)
@over(drawn, *CASES)
async def test_time(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The core is never idle: crunch_all takes as long as all blocks together."""
    for work in schedules:
        run, _ = await crunched(student, world, work, draw, stated=work is STATED)
        never_idle(run, work)


@points(3)
@over(drawn, *CASES)
async def test_heart(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The heart beats on while the blocks are crunched, and everyone else on the loop has turns as well."""
    for work in schedules:
        run, _ = await crunched(student, world, work, draw)
        everyone_has_turns(run, work)
        fix = phrase("Let a task of its own beat, and sleep a second, again and again.")
        never_silent(run, "beat", work.silence, fix)
        no_storm(run, "beat", MOST_BEATS, phrase("Sleep a second between two beats."))


async def crunched(
    student: Student, world: World, work: Work, draw: random.Random, stated: bool = False
) -> tuple[Run, list[int]]:
    """Run crunch_all once; what was seen, and the list it should return."""
    arguments, wanted, numbers = machine(world, work, draw)
    schedule = {each.shown: each.end - each.begin for each in wanted}
    options: dict[str, Any] = {"budget": work.budget, "wanted": hoped_for(wanted), "schedule": schedule}
    run = await student.run("crunch_all", *arguments, stated=stated, probe=1.0, **options)
    not_called_too_early(run, "crunch")
    stops(run, "beat", check="heart")
    settled(student, run, wanted, threads=True)
    return run, numbers


def hoped_for(wanted: Sequence[Wanted]) -> list[Span]:
    """One block after the other, with a beat behind the first; a heart that has slept its second needs two more turns
    of the loop, one to be woken and one to beat."""
    ends = [each.end for each in wanted]
    beats = ends[:1]
    while late := [end for end in ends if beats and end >= beats[-1] + 1][2:]:
        beats.append(late[0])
    return [*(replace(span, kind="work") for span in spans_of(wanted)), *instants("beat", beats)]


def machine(
    world: World, work: Work, draw: random.Random
) -> tuple[tuple[list[str], Stub, Stub], list[Wanted], list[int]]:
    """The arguments of crunch_all, the crunches that it has to make, and what they give."""
    blocks = [f"b{number}" for number in draw.sample(range(100, 1000), len(work.lengths))]
    numbers = draw.sample(range(1000, 10000), len(blocks))
    replies = {
        (block,): Reply(length, number) for block, length, number in zip(blocks, work.lengths, numbers, strict=True)
    }
    ends = [round(end, 3) for end in accumulate(work.lengths, initial=0.0)]
    wanted = [Wanted("crunch", args, begin, end) for args, (begin, end) in zip(replies, pairwise(ends), strict=True)]
    crunch = world.replies("crunch", ["block"], replies, "work", core=Core())
    return (blocks, crunch, world.quick("beat", [])), wanted, numbers


def crunches(run: Run) -> list[WorldCall]:
    """Those that had the core, in this order."""
    return sorted((call for call in run.calls if call.name == "crunch"), key=lambda call: call.end or 0.0)


def never_idle(run: Run, work: Work) -> None:
    """The core was busy from start to return, but for a nap after each block.

    Raises:
        Fault: M06, somebody slept on the loop's thread; M11, something else was waited for at the end; or the core was
            idle between two blocks.
    """
    if run.elapsed <= work.budget + TOLERANCE:
        return
    if run.blocked:
        raise blocking(run) if run.sleeps else stood_still(run)
    calls = crunches(run)
    over = max((call.end or 0.0 for call in calls), default=0.0)
    if over <= work.budget + TOLERANCE:
        done = (
            phrase("All was crunched at {over}", over=run.length(over))
            if calls
            else phrase("There was nothing to crunch")
        )
        message = phrase(
            "{done}, and `crunch_all` waited on until {elapsed}.", done=done, elapsed=run.length(run.elapsed)
        )
        last = max(run.waits.values(), key=lambda wait: wait.end, default=None)
        line = direct_line(run, last.place) if last else None
        raise Fault("M11", message, phrase("Stop the heart then, and return at once."), line=line, run=run)
    gaps = [
        (round(after.begin - since, 3), since, after)
        for since, after in zip([0.0, *map(ended, calls)], calls, strict=False)
    ]
    _, since, after = max(gaps, key=lambda gap: gap[0])
    message = phrase(
        "From {since} to {begin} nothing was crunched, with blocks left.",
        since=run.length(since),
        begin=run.length(after.begin),
    )
    fix = phrase("Pause for no time at all: the others need a turn, and not your time.")
    raise Fault("ex10-idle-core", message, fix, line=direct_line(run, after.place), run=run)


def ended(call: WorldCall) -> float:
    return call.end or 0.0


def everyone_has_turns(run: Run, work: Work) -> None:
    """The judge's own ticker, which sleeps a second again and again, is never kept from it for longer than a heart.

    Raises:
        Fault: M06, the loop's thread waited, or crunched without a pause; M38, coroutines crunched one after the other.
    """
    turns = [0.0, *(tick for tick in run.ticks if tick <= run.elapsed), run.elapsed]
    gap, since = max((after - before, before) for before, after in pairwise(turns))
    if gap <= work.silence + TOLERANCE:
        return
    here = [call for call in crunches(run) if not call.thread and ended(call) > since]
    if not here:
        raise stood_still(run)
    line = direct_line(run, here[0].place)
    told = phrase("for {gap} nobody else on the loop had a turn", gap=run.length(gap))
    if len({call.place.task for call in here}) > 1:
        message = phrase("These coroutines still crunched one after the other, and {told}.", told=told)
        fix = phrase(
            "There is no waiting here to use. Crunch in one loop, with `await asyncio.sleep(0)` after each block."
        )
        raise Fault("M38", message, fix, line=line, run=run)
    fix = phrase("Put `await asyncio.sleep(0)` after each block: that gives the others a turn.")
    raise Fault("M06", phrase("crunch cannot pause, and {told}.", told=told), fix, line=line, run=run)
