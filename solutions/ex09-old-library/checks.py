"""The hidden checks of ex9: a library that blocks is handed to threads, and the loop stays free for a ping."""

import math
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
    Wanted,
    World,
    WorldCall,
    coroutine_functions,
    direct_line,
    gave_back,
    in_time,
    instants,
    never_silent,
    no_storm,
    not_called_too_early,
    over,
    points,
    quarters,
    settled,
    spans_of,
    stood_still,
    stops,
)
from grader.language import phrase
from grader.report import Span

FACTS = Facts(
    title="ex9 old-library",
    file="old_library.py",
    functions=("stock",),
    points=8,
    unit="s",
    summary="a function that blocks, handed to a thread",
    hints=(
        "Can lookup pause? While it runs on the loop's thread, can anybody else?",
        "Somebody else has to stand there and wait: a thread, which the loop can await. The ping is a task.",
        "`asyncio.to_thread(lookup, isbn)` for each book, in one gather; beside it a task that pings, sleeps a second, "
        "and is cancelled at the end.",
    ),
    learned="`async def` makes nothing pause; what blocks goes into a thread, and the loop stays free.",
    look="Does the thread get the function and its arguments, and not the result of a call?",
)

Books = Sequence[float]  # how long each lookup takes, in seconds

SILENCE = 1.0
MOST_PINGS = 10

STATED: Books = (2.5, 2.25, 2.5)
CASES: tuple[Books, ...] = (STATED, (2.5,), (3.25, 3.25, 3.25, 3.25), (4.25, 3.5, 2.75, 1.25), (0.75, 0.5), (1.25, 3.5))


def drawn(draw: random.Random) -> Books:
    """One to four lookups of secret length."""
    return tuple(quarters(draw, 0.5, 5) + 0.125 for _ in range(draw.randint(1, 4)))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """stock is a coroutine function that takes lookup, isbns and ping."""
    arguments, _, _ = library(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"stock": arguments})


@points(1, essential=True)
@over(drawn, STATED)
async def test_looked_up(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each book is looked up once, and all lookups are over when stock returns."""
    for books in schedules:
        await stocked(student, world, books, draw)


@points(1)
@over(drawn, *CASES)
async def test_numbers(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """stock returns the numbers of copies, in the order of the books."""
    for books in schedules:
        run, copies = await stocked(student, world, books, draw)
        gave_back(run, copies, phrase("the list of the numbers, in the order of isbns"))


@points(2)
@over(drawn, *CASES)
async def test_at_once(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The lookups overlap, off the loop's thread: stock takes as long as the longest."""
    for books in schedules:
        run, _ = await stocked(student, world, books, draw, stated=books is STATED)
        off_the_loop(run)
        room_for_all(run)
        in_time(run, max(books), lookups(run))


@points(3)
@over(drawn, *CASES)
async def test_ping(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """A ping comes at least every second from start to return, at most ten in a second, and none afterwards."""
    for books in schedules:
        run, _ = await stocked(student, world, books, draw)
        off_the_loop(run)
        never_silent(run, "ping", SILENCE, phrase("Let a task of its own ping, and sleep a second, again and again."))
        no_storm(run, "ping", MOST_PINGS, phrase("Sleep a second between two pings."))


async def stocked(
    student: Student, world: World, books: Books, draw: random.Random, stated: bool = False
) -> tuple[Run, list[int]]:
    """Run stock once; what was seen, and the numbers it should return."""
    arguments, wanted, copies = library(world, books, draw)
    schedule = {each.shown: each.end for each in wanted}
    options: dict[str, Any] = {"budget": max(books), "wanted": hoped_for(wanted), "schedule": schedule}
    run = await student.run("stock", *arguments, stated=stated, **options)
    not_called_too_early(run, "lookup")
    stops(run, "ping", check="ping")
    settled(student, run, wanted, threads=True)
    return run, copies


def hoped_for(wanted: Sequence[Wanted]) -> list[Span]:
    """All lookups at once, and a ping each second until the last of them ends."""
    pings = range(math.ceil(max(each.end for each in wanted)))
    return [*spans_of(wanted), *instants("ping", map(float, pings))]


def library(
    world: World, books: Books, draw: random.Random
) -> tuple[tuple[Stub, list[str], Stub], list[Wanted], list[int]]:
    """The arguments of stock, the lookups that it has to make, and what they answer."""
    isbns = [str(number) for number in draw.sample(range(100, 1000), len(books))]
    copies = draw.sample(range(50), len(books))
    replies = {(isbn,): Reply(length, number) for isbn, length, number in zip(isbns, books, copies, strict=True)}
    wanted = [Wanted("lookup", (isbn,), 0.0, length) for isbn, length in zip(isbns, books, strict=True)]
    return (world.replies("lookup", ["isbn"], replies, "work"), isbns, world.quick("ping", [])), wanted, copies


def lookups(run: Run) -> list[WorldCall]:
    return [call for call in run.calls if call.name == "lookup"]


def off_the_loop(run: Run) -> None:
    """No lookup held the loop's thread, and ping never left it.

    Raises:
        Fault: M06 or M13.
    """
    for call in lookups(run):
        if not call.thread:
            message = phrase(
                "`async def` does not make lookup pause: it ran on the loop's thread, and blocked everyone."
            )
            fix = phrase("Hand lookup to a thread, and await that.")
            raise Fault("M06", message, fix, line=direct_line(run, call.place), run=run)
    if run.blocked:
        raise stood_still(run)
    for call in run.calls:
        if call.name == "ping" and call.thread:
            message = phrase("ping was called on a second thread; it belongs to the loop's own.")
            fix = phrase("Only lookup goes to a thread. Ping from a coroutine, which can pause.")
            raise Fault("M13", message, fix, line=direct_line(run, call.place), run=run)


def room_for_all(run: Run) -> None:
    """Each lookup had a thread at once.

    Raises:
        Fault: M03, one thread did them all; or the pool was too narrow.
    """
    late = [call for call in lookups(run) if call.begin > TOLERANCE]
    if not late or max(run.handed, default=late[0].begin) >= min(call.begin for call in late):
        return
    line = direct_line(run, late[0].place)
    if len(run.handed) == 1:
        message = phrase("One thread looks up all the books, one after the other.")
        raise Fault("M03", message, phrase("Hand over each lookup by itself, all of them at once."), line=line, run=run)
    room = sum(call.begin <= TOLERANCE for call in lookups(run))
    message = phrase(
        "All books were handed over at once, to a pool with room for {room}: the others stood in line.", room=room
    )
    raise Fault("ex9-narrow-pool", message, phrase("Give the pool a worker for each book."), line=line, run=run)
