"""The hidden checks of ex8: all sources are asked at once, and each headline is shown at the moment it comes."""

import random
from collections.abc import Sequence
from typing import Any

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Reply,
    Run,
    Schedules,
    Stub,
    Student,
    Thing,
    Wanted,
    World,
    WorldCall,
    blocking,
    coroutine_functions,
    direct_line,
    gave_back,
    in_time,
    instants,
    over,
    points,
    settled,
    spans_of,
    too_late,
    world_jobs,
)
from grader.language import phrase
from grader.report import Span

FACTS = Facts(
    title="ex8 ticker",
    file="ticker.py",
    functions=("ticker",),
    points=5,
    unit="s",
    summary="use each answer at the moment it comes",
    hints=(
        "Take one headline that came early. Who or what was it waiting for, until it was shown?",
        "Let each headline be shown by the one who asked for it: put `show` into the thing that fetches.",
        "`async def one(source): show(await fetch(source))`, and all of these in one `await asyncio.gather(...)`; "
        "or walk over `asyncio.as_completed(...)`.",
    ),
    learned="Put what is done with an answer next to its `await`; as_completed gives answers as they come.",
    look="Is each headline shown right after its own `await`, and none kept back for the others?",
)

Sources = Sequence[float]  # how long each answer takes, in seconds

STATED: Sources = (3, 1, 4, 2)
RISING, FALLING, EQUAL = (1.137, 1.874, 2.618, 4.463), (3.463, 2.237, 1.138), (1.374, 1.374, 1.374)
TWO_AT_ONCE = (2.237, 1.138, 2.237, 3.463)
CASES: tuple[Sources, ...] = (STATED, RISING, FALLING, EQUAL, TWO_AT_ONCE, (1.374,), ())


def drawn(draw: random.Random) -> Sources:
    """Sources (or none) with secret times, all different, on no grid of a tenth or a quarter of a second."""
    steps = draw.sample(range(20, 100), draw.randint(0, 6))
    return tuple(round(step * 0.05 + draw.randint(13, 37) / 1000, 3) for step in steps)


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """ticker is a coroutine function that takes fetch, sources and show."""
    (fetch, names, _), _ = newsroom(world, STATED, draw)
    show = world.quick("show")  # a plain ticker hands it coroutines: that is not its first mistake
    await coroutine_functions(student, FACTS.functions, {"ticker": (fetch, names, show)})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_shown(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each source is asked once, and each headline is shown once, as it is, before ticker returns."""
    for sources in schedules:
        await shown(student, world, sources, draw)


@points(2)
@over(drawn, *CASES)
async def test_when(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """All sources are asked at the start, and each headline is shown at the moment of its answer."""
    for sources in schedules:
        run = await shown(student, world, sources, draw, stated=sources is STATED)
        asked_at_once(run, sources)
        shown_at_once(run)
        in_time(run, max(sources, default=0.0), fetches(run))


@points(1)
@over(drawn, *CASES)
async def test_number(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """ticker returns how many headlines were shown."""
    for sources in schedules:
        counted(await shown(student, world, sources, draw), len(sources))


async def shown(student: Student, world: World, sources: Sources, draw: random.Random, stated: bool = False) -> Run:
    """Run ticker once: every source was asked, and every headline was shown, once and as it is."""
    arguments, wanted = newsroom(world, sources, draw)
    schedule = {each.shown: each.end for each in wanted}
    budget = max(sources, default=0.0)
    options: dict[str, Any] = {"budget": budget, "wanted": hoped_for(wanted), "schedule": schedule}
    run = await student.run("ticker", *arguments, stated=stated, **options)
    settled(student, run, wanted)
    only_headlines(run)
    shown_once(run)
    return run


def hoped_for(wanted: Sequence[Wanted]) -> list[Span]:
    """Each headline is on the board when it comes."""
    return [*spans_of(wanted), *instants("show", sorted(each.end for each in wanted))]


def newsroom(world: World, sources: Sources, draw: random.Random) -> tuple[tuple[Stub, list[str], Stub], list[Wanted]]:
    """The arguments of ticker, and the requests that it has to make."""
    names = [f"source {number}" for number in draw.sample(range(10, 100), len(sources))]
    headlines = [f"headline {number}" for number in draw.sample(range(1000, 10000), len(sources))]
    replies = {
        (name,): Reply(length, headline) for name, length, headline in zip(names, sources, headlines, strict=True)
    }
    wanted = [Wanted("fetch", args, 0.0, reply.after) for args, reply in replies.items()]
    return (world.replies("fetch", ["source"], replies), names, world.quick("show", ["headline"])), wanted


def fetches(run: Run) -> list[WorldCall]:
    return [call for call in run.calls if call.name == "fetch"]


def shows(run: Run, headline: Any = None) -> list[WorldCall]:
    """The calls of show: all of them, or those of one headline."""
    return [call for call in run.calls if call.name == "show" and headline in (None, *call.args)]


def only_headlines(run: Run) -> None:
    """show gets what was answered, and nothing else."""
    known = {repr(call.value) for call in fetches(run)}
    for call in shows(run):
        if repr(call.args[0]) not in known:
            given = call.args[0]
            told = (
                f'"{given}"'[:40]
                if type(given) is str
                else phrase("a {kind}", kind=getattr(given, "type_name", type(given).__name__))
            )
            message = phrase("`show` was given {told}, which is no headline as it was answered.", told=told)
            fix = phrase("Hand show the headline itself: the string that `await fetch(...)` gives.")
            raise Fault("ex8-no-headline", message, fix, line=direct_line(run, call.place), run=run)


def shown_once(run: Run) -> None:
    """No headline was left out, and none came twice."""
    for call in fetches(run):
        made = shows(run, call.value)
        if not made:
            message = phrase("The headline of `{what}` was never shown.", what=call.args[0])
            fix = phrase("Call show for each answer, however many there are.")
            raise Fault("ex8-missed", message, fix, line=direct_line(run, call.place), run=run)
        if len(made) > 1:
            message = phrase("The headline of `{what}` was shown {number} times.", what=call.args[0], number=len(made))
            fix = phrase("Already shown: take only what is newly done.")
            raise Fault("ex8-twice", message, fix, line=direct_line(run, made[1].place), run=run)


def asked_at_once(run: Run, sources: Sources) -> None:
    """No source had to wait for the answer of another."""
    if any(call.begin > TOLERANCE for call in fetches(run)):
        jobs = [job for job, call in zip(world_jobs(run), run.calls, strict=True) if call.name == "fetch"]
        raise too_late(run, jobs, max(sources))


def shown_at_once(run: Run) -> None:
    """Each headline was shown when it came.

    Raises:
        Fault: M06, the loop stood still; M20, somebody looked now and then; or what the headline waited for.
    """
    came = [(call.end or 0.0, shows(run, call.value)[0], call) for call in fetches(run)]
    late = [each for each in came if each[1].begin > each[0] + TOLERANCE]
    if not late:
        return
    if run.blocked:
        raise blocking(run)
    end, show, call = min(late, key=lambda each: each[0])
    line, last = direct_line(run, show.place), max(end for end, _, _ in came)
    told = phrase(
        "`{what}` answered at {end}, and was shown at {begin}",
        what=call.args[0],
        end=run.length(end),
        begin=run.length(show.begin),
    )
    before = [other for at, _, other in came if other is not call and abs(at - show.begin) <= TOLERANCE]
    if all(each.begin >= last - TOLERANCE for _, each, _ in came):
        message = phrase(
            "All headlines came at the end, at {last}; the first was there at {end}.",
            last=run.length(last),
            end=run.length(end),
        )
        raise Fault("ex8-at-the-end", message, phrase("Show each headline when it is ready."), line=line, run=run)
    if before:
        message = phrase("{told}: it stood in line behind `{before}`.", told=told, before=before[0].args[0])
        fix = phrase("Do not go through the sources in your own order: show whatever comes next.")
        raise Fault("ex8-in-line", message, fix, line=line, run=run)
    if len(run.waits) > 2 * len(came):
        fix = phrase("Do not look now and then: wait for the answer itself, and show it.")
        raise Fault("M20", phrase("{told}: you keep asking instead of waiting.", told=told), fix, line=line, run=run)
    raise Fault("ex8-late", f"{told}.", phrase("Show it at once: nothing should come between."), line=line, run=run)


def counted(run: Run, number: int) -> None:
    """What comes back is the number of headlines."""
    value = run.outcomes[1].value
    if value is not None and not isinstance(value, Thing) and repr(value) != repr(number):
        told = f"{value}" if type(value) in (int, float, bool) else phrase("a {kind}", kind=type(value).__name__)
        message = phrase(
            "You returned {told}, and what is asked for is the number of headlines: {number}.", told=told, number=number
        )
        line = run.result_line()
        raise Fault("ex8-other-number", message, phrase("Return how many headlines were shown."), line=line, run=run)
    gave_back(run, number, phrase("the number of headlines"))
