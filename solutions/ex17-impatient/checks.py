"""The hidden checks of ex17: each call has a limit of its own, and who is late is called off and costs nobody else."""

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
    Thing,
    Wanted,
    World,
    WorldCall,
    cancel_line,
    coroutine_functions,
    direct_line,
    gave_back,
    in_time,
    limit_line,
    on_time,
    over,
    points,
    quarters,
    raised_by_world,
    settled,
    spans_of,
    types_of,
)
from grader.language import phrase

FACTS = Facts(
    title="ex17 impatient",
    file="impatient.py",
    functions=("ask_all",),
    points=8,
    unit="s",
    summary="a time limit for each call",
    hints=(
        "How many clocks do you need: one for all the stations, or one for each?",
        "Write a helper that asks one station, with a limit round that one call. What does it return when it is late?",
        "In the helper `async with asyncio.timeout(T):` round `await ask(station)`, and `except TimeoutError` "
        "round that; then gather the helpers.",
    ),
    learned="A limit belongs round the thing it limits; and only TimeoutError means late.",
    look="Is each limit around its own call, and not around all of them?",
)


class Poll(NamedTuple):
    """How long each station takes, the limit, how long hanging up takes, and which answer is garbled."""

    lengths: tuple[float, ...]
    limit: float = 3.0
    hang: float = 0.0
    garbled: int | None = None

    @property
    def budget(self) -> float:
        ends = (length if length < self.limit else self.limit + self.hang for length in self.lengths)
        return max(ends, default=0.0)


STATED = Poll((2, 5, 1), hang=0.5)
FAST = (
    Poll((1, 2.5, 2)),
    Poll((2, 2, 2)),
    Poll((1, 1.5, 2.5), hang=0.5),
    Poll((3, 2, 1), 3.5),
    Poll((1.5,), 6),
    Poll(()),
)
LATE = (
    STATED,
    Poll((4, 4, 4), 2),
    Poll((1, 2, 4)),
    Poll((5, 2, 1), hang=1),
    Poll((4, 5, 3.5), 1.5, hang=0.25),
    Poll((2, 4.5, 0.5, 4, 1), 2.5, hang=0.75),
    Poll((5,), 1),
)
GARBLED = (
    Poll((2, 1, 2.5), garbled=1),
    Poll((1, 5, 2), hang=0.5, garbled=2),
    Poll((2.5, 4, 1), garbled=0),
    Poll((1,), garbled=0),
)


def fast(draw: random.Random) -> Poll:
    """Secret times, and every station keeps the limit."""
    return drawn(draw, draw.randint(0, 4), 0)


def some_late(draw: random.Random) -> Poll:
    """Secret times, and some stations are late."""
    return drawn(draw, draw.randint(0, 4), draw.randint(1, 3))


def garbled(draw: random.Random) -> Poll:
    """The same, and an answer that comes in time is garbled."""
    poll = drawn(draw, draw.randint(1, 4), draw.randint(0, 2))
    return poll._replace(garbled=draw.choice([n for n, each in enumerate(poll.lengths) if each < poll.limit]))


def drawn(draw: random.Random, in_time: int, late: int) -> Poll:
    """Stations with secret times, all different, none at the limit."""
    limit = quarters(draw, 1.5, 4)
    quick = draw.sample([quarter / 4 for quarter in range(2, round(limit * 4))], in_time)
    slow = draw.sample([limit + quarter / 4 for quarter in range(1, 9)], late)
    return Poll(tuple(draw.sample(quick + slow, in_time + late)), limit, quarters(draw, 0, 1))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """ask_all is a coroutine function that takes ask, stations and T."""
    arguments, _, _ = weather(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"ask_all": arguments})


@points(1, essential=True)
@over(fast, *FAST)
async def test_all_asked(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """With nobody late, each station is asked once, and all have answered when ask_all returns."""
    for poll in schedules:
        await polled(student, world, poll, draw)


@points(1)
@over(fast, *FAST)
async def test_at_once(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """All stations are asked at the start; with nobody late, ask_all is done when the last has answered."""
    for poll in schedules:
        run, wanted, _ = await polled(student, world, poll, draw)
        on_time(run, wanted)
        in_time(run, poll.budget)


@points(2)
@over(some_late, *LATE)
async def test_limit(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """A late call is called off after T, and has hung up when ask_all returns; the others are left alone."""
    for poll in schedules:
        run, wanted, _ = await polled(student, world, poll, draw, stated=poll is STATED)
        on_time(run, wanted)
        in_time(run, poll.budget)


@points(2)
@over(some_late, *FAST, *LATE)
async def test_answers(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """ask_all returns the answers in the order of stations, with None for who is late."""
    for poll in schedules:
        run, _, answers = await polled(student, world, poll, draw)
        answers_kept(run, answers)
        gave_back(run, answers, phrase("the list of the answers, with None for the late"))


@points(1)
@over(garbled, *GARBLED)
async def test_garbled(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """A ValueError is not a late answer: it comes out of ask_all."""
    for poll in schedules:
        arguments, wanted, _ = weather(world, poll, draw)
        run = await student.run("ask_all", *arguments, **measures(poll, wanted))
        error_comes_out(student, run, poll, wanted)


async def polled(
    student: Student, world: World, poll: Poll, draw: random.Random, stated: bool = False
) -> tuple[Run, list[Wanted], list[float | None]]:
    """Run ask_all where no answer is garbled: it returns, and each call has had its limit."""
    arguments, wanted, answers = weather(world, poll, draw)
    run = await student.run("ask_all", *arguments, stated=stated, **measures(poll, wanted))
    ends_well(student, run, poll, wanted)
    return run, wanted, answers


def ends_well(student: Student, run: Run, poll: Poll, wanted: list[Wanted]) -> None:
    if run.outcomes[1].kind == "raised":
        timeout_came_out(run, wanted)
    for call in run.calls:
        limited(run, call, poll, wanted)
    settled(student, run, wanted, cancels=True)


def measures(poll: Poll, wanted: list[Wanted]) -> dict[str, Any]:
    schedule = {f"ask({each.args[0]})": length for each, length in zip(wanted, poll.lengths, strict=True)}
    return {"budget": poll.budget, "wanted": spans_of(wanted), "schedule": {**schedule, "T": poll.limit}}


def weather(
    world: World, poll: Poll, draw: random.Random
) -> tuple[tuple[Stub, list[str], float], list[Wanted], list[float | None]]:
    """The arguments of ask_all, the requests it has to make, and what it has to return."""
    stations = draw.sample(("north", "south", "east", "west", "hill", "lake", "coast"), len(poll.lengths))
    numbers = draw.sample(range(1, 400), len(stations))
    replies, wanted, answers = {}, [], []
    for place, (station, length, number) in enumerate(zip(stations, poll.lengths, numbers, strict=True)):
        garbled, late = place == poll.garbled, length > poll.limit
        replies[station,] = Reply(length, Failure("ValueError", f"garbled {number}") if garbled else number / 10)
        end = poll.limit + poll.hang if late else length
        wanted.append(Wanted("ask", (station,), 0.0, end, "cancelled" if late else "failed" if garbled else "done"))
        answers.append(None if late else number / 10)
    return (world.replies("ask", ["station"], replies, hang=poll.hang), stations, poll.limit), wanted, answers


def shown(call: WorldCall) -> str:
    return f"`ask({call.args[0]})`"


def timeout_came_out(run: Run, wanted: list[Wanted]) -> None:
    """What comes out of ask_all is no TimeoutError."""
    cut = next((call for call in run.calls if call.cut is not None), None)
    if cut is not None and "TimeoutError" in types_of(run.outcomes[1].problem):
        on_time(run, wanted)
        message = phrase(
            "{cut} was late, and its TimeoutError ended `ask_all`: all the answers are lost.", cut=shown(cut)
        )
        fix = phrase("Put the limit round each single call, and catch its TimeoutError there.")
        line = cancel_line(run, cut) or direct_line(run, cut.place)
        raise Fault("M40", message, fix, line=line, run=run)


def limited(run: Run, call: WorldCall, poll: Poll, wanted: list[Wanted]) -> None:
    """A call had its T seconds, and no more."""
    outcome, over, line = run.outcomes[1], call.begin + poll.limit, direct_line(run, call.place)
    if outcome.kind != "returned" or (call in outcome.in_flight and outcome.at < over - TOLERANCE):
        return
    stop = call.cut if call.cut is not None else call.end
    line = cancel_line(run, call) or line
    if call.cut is not None and call.cut < over - TOLERANCE:
        on_time(run, wanted)
        message = phrase(
            "{call} was called off after {cut}, and had {limit:g} s.",
            call=shown(call),
            cut=run.length(call.cut - call.begin),
            limit=poll.limit,
        )
        raise Fault(
            "ex17-too-early", message, phrase("Give each call the whole of T, from its own begin."), line=line, run=run
        )
    if call in outcome.in_flight and call.cut is None:
        message = phrase(
            "{call} was late, and still running when `ask_all` returned at {at}.",
            call=shown(call),
            at=run.length(outcome.at),
        )
        fix = phrase("Cancel what is late, and wait until it has hung up.")
        line = limit_line(run, outcome.at, cuts=False) or line
        raise Fault("ex17-still-running", message, fix, line=line, run=run)
    if stop is None or stop <= over + TOLERANCE:
        return
    if call.cut is not None:
        message = phrase(
            "{call} was called off at {cut}; its limit was over at {over}.",
            call=shown(call),
            cut=run.length(call.cut),
            over=run.length(over),
        )
        raise Fault(
            "M40", message, phrase("Let the limit of each call begin when that call begins."), line=line, run=run
        )
    message = phrase(
        "{call} was waited for until {stop}; its limit was over at {over}.",
        call=shown(call),
        stop=run.length(stop),
        over=run.length(over),
    )
    raise Fault("ex17-no-limit", message, phrase("Call it off when its T seconds are over."), line=line, run=run)


def answers_kept(run: Run, answers: list[float | None]) -> None:
    """The answers that came in time are there, and None for who was late is None."""
    value, line = run.outcomes[1].value, direct_line(run, run.calls[0].place) if run.calls else None
    if type(value) not in (list, tuple):
        return
    error = next((part for part in value if isinstance(part, Thing) and part.type_name.endswith("Error")), None)
    if error is not None:
        message = phrase("The list holds the exception itself: a {error}.", error=error.type_name)
        fix = phrase("An exception object is not an answer: for a late station return None.")
        raise Fault("M42", message, fix, line=line, run=run)
    fast = [answer for answer in answers if answer is not None]
    if None in answers and fast and not set(fast) & {part for part in value if type(part) is float}:
        message = phrase("One late station cost you all the answers, also those that came in time.")
        raise Fault(
            "M40", message, phrase("Put the limit round each single call, not round all of them."), line=line, run=run
        )


def error_comes_out(student: Student, run: Run, poll: Poll, wanted: list[Wanted]) -> None:
    """What ask_all raised is, or holds, the ValueError of the station."""
    outcome = run.outcomes[1]
    garbled = next((call for call in run.calls if isinstance(call.value, Failure)), None)
    if outcome.kind != "raised" or garbled is None or (garbled.end or 0.0) > outcome.at:
        ends_well(student, run, poll, wanted)
    assert garbled is not None
    line, error = direct_line(run, garbled.place), phrase("{garbled} raised ValueError", garbled=shown(garbled))
    if outcome.problem is not None:
        try:
            raised_by_world(run)
        except Fault as fault:
            if fault.code != "E04":
                raise
            message = phrase("{error}, and out of `ask_all` came {type}.", error=error, type=outcome.problem.type)
            fix = phrase("Let the ValueError itself go on: raise it again, or do not catch it at all.")
            raise Fault("ex17-other-error", message, fix, line=line, run=run) from None
        return
    values = outcome.value if type(outcome.value) in (list, tuple) else ()
    if any(isinstance(part, Thing) and part.type_name == "ValueError" for part in values):
        message = phrase("{error}, and the exception stands in the list like an answer.", error=error)
        raise Fault("M42", message, phrase("Look at what came back, and raise what is not late."), line=line, run=run)
    message = phrase("{error}, and `ask_all` went on: a real error looks like a late answer now.", error=error)
    raise Fault(
        "M18", message, phrase("Catch TimeoutError and nothing else: only that means late."), line=line, run=run
    )
