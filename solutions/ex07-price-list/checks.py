"""The hidden checks of ex7: all books are asked for at once, and each price finds its own book."""

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
    coroutine_functions,
    direct_line,
    ended,
    gave_back,
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
    title="ex7 price-list",
    file="price_list.py",
    functions=("prices",),
    points=5,
    unit="s",
    summary="many answers, each to its own question",
    hints=(
        "Look at second 1: how many requests are under way? How many could be?",
        "Start all requests before you wait for any. There is a way to wait for all of them together, and it gives "
        "the answers back in the order in which you handed the requests over.",
        "`found = await asyncio.gather(*(fetch(isbn) for isbn in isbns))`; then `zip` puts each price to its isbn.",
    ),
    learned="An `await` in a loop goes one by one; gather starts all, and keeps the order asked.",
    look="Is there no `await` in the loop that makes the calls?",
)


class Books(NamedTuple):
    """How long the answer for each book takes, and the places of books that stand in the list once more."""

    lengths: tuple[float, ...]
    again: tuple[int, ...] = ()

    @property
    def budget(self) -> float:
        return max(self.lengths, default=0.0)


STATED = Books((2, 3, 1, 2))
RISING, FALLING, EQUAL = Books((1, 1.5, 2, 3)), Books((4, 2.5, 2, 1.25, 1)), Books((2, 2, 2))
TWICE = (Books((1, 3, 2), (0,)), Books((3, 1, 2), (1, 1)), Books((1.5, 2, 2.5, 1), (3, 0)))
CASES = (STATED, RISING, FALLING, EQUAL, *TWICE, Books((1.5,)), Books(()))
MANY = Books(tuple(0.5 + number * 37 % 101 / 80 for number in range(500)))


def drawn(draw: random.Random) -> Books:
    """Some books with secret times, or none; some may stand in the list twice."""
    count = draw.randint(0, 7)
    again = draw.randint(0, 2) if count else 0
    return Books(tuple(quarters(draw, 1, 6) for _ in range(count)), tuple(draw.randrange(count) for _ in range(again)))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """prices is a coroutine function that takes fetch and isbns."""
    arguments, _, _ = shop(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"prices": arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_asked(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each book is asked for, not more often than it stands in the list, and has its price when prices returns."""
    for books in schedules:
        await priced(student, world, books, draw)


@points(2)
@over(drawn, *CASES, MANY)
async def test_at_once(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """All requests are made at the start, and prices takes as long as the slowest answer."""
    for books in schedules:
        run, _ = await priced(student, world, books, draw, stated=books is STATED)
        if any(call.begin > TOLERANCE for call in run.calls):
            raise too_late(run, world_jobs(run), books.budget)
        in_time(run, books.budget)


@points(1)
@over(drawn, *CASES)
async def test_dict(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """prices returns the dict of each book and its price, in the order of isbns."""
    for books in schedules:
        run, prices = await priced(student, world, books, draw)
        not_all_alike(run, prices)
        gave_back(run, prices, phrase("the dict of each book and its price"))
        in_order(run, list(prices))


async def priced(
    student: Student, world: World, books: Books, draw: random.Random, stated: bool = False
) -> tuple[Run, dict[str, int]]:
    """Run prices once; what was seen, and the dict it should return."""
    arguments, wanted, prices = shop(world, books, draw)
    schedule = {each.shown: each.end for each in wanted}
    options: dict[str, Any] = {"budget": books.budget, "wanted": spans_of(wanted), "schedule": schedule}
    run = await student.run("prices", *arguments, stated=stated, **options)
    one_for_all(run, arguments[1])
    settled(student, run, wanted)
    return run, prices


def shop(
    world: World, books: Books, draw: random.Random
) -> tuple[tuple[Stub, list[str]], list[Wanted], dict[str, int]]:
    """The arguments of prices, the requests that it has to make, and what they answer."""
    isbns = [str(number) for number in draw.sample(range(1000, 10000), len(books.lengths))]
    prices = dict(zip(isbns, draw.sample(range(100, 10000), len(isbns)), strict=True))
    replies = {(isbn,): Reply(length, prices[isbn]) for isbn, length in zip(isbns, books.lengths, strict=True)}
    asked = isbns + [isbns[place] for place in books.again]
    wanted = [Wanted("fetch", args, 0.0, reply.after, most=asked.count(*args)) for args, reply in replies.items()]
    return (world.replies("fetch", ["isbn"], replies), asked), wanted, prices


def one_for_all(run: Run, isbns: list[str]) -> None:
    """Not every request was made for one and the same book: a name that all helpers share has its last value then."""
    asked = {repr(call.args) for call in run.calls}
    if run.outcomes[1].kind == "returned" and len(run.calls) > 1 and len(asked) == 1 < len(set(isbns)):
        message = phrase("All {number} requests were for one and the same book.", number=len(run.calls))
        fix = phrase("Hand each helper its isbn as an argument: a name of the loop is shared, and ends at the last.")
        raise Fault("ex7-shared-name", message, fix, line=direct_line(run, run.calls[0].place), run=run)


def not_all_alike(run: Run, prices: dict[str, int]) -> None:
    """Not every book got the same price: a name that all tasks write to holds the last of them."""
    value = ended(run).value
    if type(value) is not dict or value.keys() != prices.keys() or len(prices) < 2:
        return
    found = {repr(price) for price in value.values()}
    if len(found) == 1 and found <= set(map(repr, prices.values())):
        message = phrase("All books got the price of one: every answer went into the same place.")
        fix = phrase("Give each request a place of its own for its answer.")
        raise Fault("ex7-shared-name", message, fix, line=run.definition(), run=run)


def in_order(run: Run, isbns: list[str]) -> None:
    """The books stand in the dict as they came first in the list."""
    found = list(run.outcomes[1].value)
    if found == isbns:
        return
    arrived = [min(call.end or 0.0 for call in run.calls if call.args == (isbn,)) for isbn in found]
    by_arrival = all(before <= after for before, after in pairwise(arrived))
    message = phrase("Each price is right, but the books do not stand in the order of isbns.")
    if by_arrival:
        message = phrase("Each price is right, but the books stand in the order in which the answers came.")
    fix = phrase("Build the dict at the end, going through isbns from first to last.")
    raise Fault("M39" if by_arrival else "ex7-order", message, fix, line=run.result_line(), run=run)
