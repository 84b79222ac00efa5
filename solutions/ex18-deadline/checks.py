"""The hidden checks of ex18: one deadline for all; what has come by then is kept, and the rest is called off."""

import random
from itertools import pairwise
from typing import Any, NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Reply,
    Run,
    Schedules,
    Stub,
    Student,
    Wanted,
    World,
    WorldCall,
    cancel_line,
    coroutine_functions,
    direct_line,
    gave_back,
    in_time,
    limit_line,
    line_of,
    on_time,
    over,
    points,
    quarters,
    settled,
    spans_of,
    types_of,
)
from grader.language import phrase

FACTS = Facts(
    title="ex18 deadline",
    file="deadline.py",
    functions=("search",),
    points=8,
    unit="s",
    summary="one deadline for all, and what has come is kept",
    hints=(
        "When the time is over, where are the prices that have come? Who still knows them?",
        "A task can be asked whether it is done, and what it returned. Or each task notes its price when it comes.",
        "`done, late = await asyncio.wait(tasks, timeout=D)`; cancel each that is late, and gather the late ones "
        "with return_exceptions=True; then read the results of `done`.",
    ),
    learned="A deadline ends the waiting; what has come is yours only if you keep it when it comes.",
    look="Is each answer kept when it comes, and not taken from what the deadline left?",
)


class Search(NamedTuple):
    """How long each shop takes, the deadline, and how long hanging up takes."""

    lengths: tuple[float, ...]
    deadline: float = 3.0
    hang: float = 0.0

    @property
    def budget(self) -> float:
        ends = (length if length < self.deadline else self.deadline + self.hang for length in self.lengths)
        return max(ends, default=0.0)


STATED = Search((2, 4, 1), hang=0.5)
FAST = (
    Search((2.5, 1, 2)),
    Search((2, 2, 2), 4),
    Search((1, 1.5, 2.5), hang=0.5),
    Search((3, 2, 1), 3.5),
    Search((1.5,), 6),
    Search(()),
)
LATE = (
    STATED,
    Search((4, 4, 4), 2),
    Search((1, 2, 4)),
    Search((5, 2, 1), hang=1),
    Search((4, 3.5, 5), 1.5, hang=0.25),
    Search((2, 4.5, 0.5, 4, 1), 2.5, hang=0.75),
    Search((5,), 1),
)


def fast(draw: random.Random) -> Search:
    """Secret times, and every shop answers before the deadline."""
    return drawn(draw, draw.randint(0, 4), 0)


def some_late(draw: random.Random) -> Search:
    """Secret times, and some shops are late."""
    return drawn(draw, draw.randint(0, 4), draw.randint(1, 3))


def drawn(draw: random.Random, in_time: int, late: int) -> Search:
    """Shops with secret times, all different, none at the deadline."""
    deadline = quarters(draw, 1.5, 4)
    quick = draw.sample([quarter / 4 for quarter in range(2, round(deadline * 4))], in_time)
    slow = draw.sample([deadline + quarter / 4 for quarter in range(1, 9)], late)
    return Search(tuple(draw.sample(quick + slow, in_time + late)), deadline, quarters(draw, 0, 1))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """search is a coroutine function that takes fetch, shops and D."""
    arguments, _, _ = street(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"search": arguments})


@points(1, essential=True)
@over(fast, *FAST)
async def test_all_asked(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """With nobody late, each shop is asked once, and all have answered when search returns."""
    for one in schedules:
        unhurried = one._replace(deadline=sum(one.lengths) + 1)
        await searched(student, world, unhurried, draw)


@points(1)
@over(fast, *FAST)
async def test_at_once(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """All shops are asked at the start; with nobody late, search is done when the last has answered."""
    for one in schedules:
        run, wanted, _ = await searched(student, world, one, draw)
        on_time(run, wanted)
        in_time(run, one.budget)


@points(2)
@over(some_late, *LATE)
async def test_deadline(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """At the deadline all late requests are called off, and have hung up when search returns."""
    for one in schedules:
        run, wanted, _ = await searched(student, world, one, draw, stated=one is STATED)
        on_time(run, wanted)
        in_time(run, one.budget)


@points(3)
@over(some_late, *FAST, *LATE)
async def test_prices(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """search returns the prices that have come before the deadline, and no others."""
    for one in schedules:
        run, _, prices = await searched(student, world, one, draw)
        prices_kept(run, one, prices)
        gave_back(run, prices, phrase("the dict of the shops that answered in time, and their prices"))


async def searched(
    student: Student, world: World, one: Search, draw: random.Random, stated: bool = False
) -> tuple[Run, list[Wanted], dict[str, int]]:
    """Run search once: it returns, and all who were late were called off at the deadline."""
    arguments, wanted, prices = street(world, one, draw)
    schedule = {f"fetch({each.args[0]})": length for each, length in zip(wanted, one.lengths, strict=True)}
    options: dict[str, Any] = {"budget": one.budget, "schedule": {**schedule, "D": one.deadline}}
    run = await student.run("search", *arguments, stated=stated, wanted=spans_of(wanted), **options)
    if run.outcomes[1].kind == "raised":
        timeout_came_out(run, wanted)
    asked_again(run)
    one_at_a_time(run, one.deadline, wanted)
    for call in run.calls:
        ends_by_the_deadline(run, call, one.deadline, wanted)
    settled(student, run, wanted, cancels=True)
    return run, wanted, prices


def street(
    world: World, one: Search, draw: random.Random
) -> tuple[tuple[Stub, list[str], float], list[Wanted], dict[str, int]]:
    """The arguments of search, the requests it has to make, and what it has to return."""
    shops = draw.sample(("agora", "bazar", "corner", "depot", "emporium", "fair", "galleria"), len(one.lengths))
    numbers = draw.sample(range(10, 1000), len(shops))
    replies, wanted, prices = {}, [], {}
    for shop, length, price in zip(shops, one.lengths, numbers, strict=True):
        late = length > one.deadline
        replies[shop,] = Reply(length, price)
        end = one.deadline + one.hang if late else length
        wanted.append(Wanted("fetch", (shop,), 0.0, end, "cancelled" if late else "done"))
        if not late:
            prices[shop] = price
    return (world.replies("fetch", ["shop"], replies, hang=one.hang), shops, one.deadline), wanted, prices


def shown(call: WorldCall) -> str:
    return f"`fetch({call.args[0]})`"


def timeout_came_out(run: Run, wanted: list[Wanted]) -> None:
    """What comes out of search is no TimeoutError."""
    late = next((call for call in run.calls if call.cut is not None or call in run.outcomes[1].in_flight), None)
    if late is not None and "TimeoutError" in types_of(run.outcomes[1].problem):
        on_time(run, wanted)
        message = phrase(
            "{late} was late, and a TimeoutError ended `search`: the prices that had come are lost.", late=shown(late)
        )
        fix = phrase("Keep each price when it comes, catch the TimeoutError, and return what you have.")
        line = cancel_line(run, late) or limit_line(run, run.elapsed) or line_of(run, late.place)
        raise Fault("M40", message, fix, line=line, run=run)


def asked_again(run: Run) -> None:
    """Who is called off does not begin anew."""
    for number, call in enumerate(run.calls):
        cut = [each for each in run.calls[:number] if each.args == call.args and each.cut is not None]
        if cut:
            message = phrase(
                "{call} was called off at {cut}, and then asked once more.",
                call=shown(call),
                cut=run.length(cut[0].cut or 0.0),
            )
            fix = phrase("A task that is cancelled has to stop: let CancelledError go on.")
            raise Fault("M27", message, fix, line=direct_line(run, call.place), run=run)


def one_at_a_time(run: Run, deadline: float, wanted: list[Wanted]) -> None:
    """The deadline did not come before all had been asked."""
    unasked = len(wanted) - len(run.calls)
    overlap = any(call.end is None or after.begin < call.end for call, after in pairwise(run.calls))
    if run.calls and unasked > 0 and not overlap and run.outcomes[1].at >= deadline - TOLERANCE:
        last = run.calls[-1]
        message = phrase(
            "While {last} was awaited, the time was over, and {unasked} more had never been asked.",
            last=shown(last),
            unasked=unasked,
        )
        fix = phrase("Start all of them first, then wait for all of them until the deadline.")
        raise Fault("M03", message, fix, line=direct_line(run, last.place), run=run)


def ends_by_the_deadline(run: Run, call: WorldCall, deadline: float, wanted: list[Wanted]) -> None:
    """A request had answered by the deadline, or was called off at that moment."""
    outcome, line = run.outcomes[1], cancel_line(run, call) or line_of(run, call.place)
    if outcome.kind != "returned" or (call in outcome.in_flight and outcome.at < deadline - TOLERANCE):
        return
    over = phrase("the deadline was at {deadline}", deadline=run.length(deadline))
    if call.cut is not None and call.cut < deadline - TOLERANCE:
        message = phrase(
            "{call} was called off at {cut}; {over}.", call=shown(call), cut=run.length(call.cut), over=over
        )
        raise Fault("ex18-too-early", message, phrase("Give all of them the whole of D."), line=line, run=run)
    if call in outcome.in_flight and call.cut is None:
        on_time(run, wanted)
        left = sum(each.cut is None for each in outcome.in_flight)
        message = phrase(
            "{call} was late, and still running when `search` returned at {at}.",
            call=shown(call),
            at=run.length(outcome.at),
        )
        if left > 1:
            message = phrase("{left} requests were late, and still running when `search` returned.", left=left)
        fix = phrase("Cancel what is late, and wait until it has hung up.")
        line = limit_line(run, outcome.at, cuts=False) or line
        raise Fault("ex18-still-running", message, fix, line=line, run=run)
    stop = call.end if call.cut is None else call.cut
    if stop is None or stop <= deadline + TOLERANCE:
        return
    on_time(run, wanted)
    if call.cut is not None:
        message = phrase(
            "{call} was called off only at {stop}; {over}.", call=shown(call), stop=run.length(stop), over=over
        )
        fix = phrase("One deadline for all: at D call off all that are late, and only then wait for them.")
        raise Fault("ex18-too-late", message, fix, line=line, run=run)
    message = phrase("{call} was waited for until {stop}; {over}.", call=shown(call), stop=run.length(stop), over=over)
    raise Fault("ex18-no-limit", message, phrase("Call off at the deadline what has not come."), line=line, run=run)


def prices_kept(run: Run, one: Search, prices: dict[str, int]) -> None:
    """Every price that came in time is in the dict, and no late shop is."""
    value, line = run.outcomes[1].value, line_of(run, run.calls[0].place) if run.calls else None
    if type(value) is not dict or not prices.keys() | value.keys() <= {call.args[0] for call in run.calls}:
        return
    lost = [call for call in run.calls if call.args[0] in prices and value.get(call.args[0]) is None]
    some_late = len(prices) < len(run.calls)
    if lost and some_late and len(lost) == len(prices):
        message = phrase("The deadline threw away the prices that had come: none of them is in the dict.")
        raise Fault(
            "M40", message, phrase("Keep each price when it comes, and return what you have."), line=line, run=run
        )
    if lost and some_late:
        message = phrase(
            "{lost} had answered at {end}, and is not in the dict.",
            lost=shown(lost[0]),
            end=run.length(lost[0].end or 0.0),
        )
        fix = phrase("At the deadline look at each of them: whoever is done counts.")
        raise Fault("ex18-lost", message, fix, line=line_of(run, lost[0].place), run=run)
    late = [shop for shop in value if shop not in prices]
    if late:
        message = phrase("`{late}` was late, and is in the dict all the same.", late=late[0])
        raise Fault(
            "ex18-late-kept", message, phrase("Leave out who has not answered by the deadline."), line=line, run=run
        )
