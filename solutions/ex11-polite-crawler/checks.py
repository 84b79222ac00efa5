"""The hidden checks of ex11: never more than k requests are under way, and never fewer while there is work."""

import random
from heapq import heapreplace
from typing import Any, NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    Fault,
    Reply,
    Run,
    Schedules,
    Stub,
    Student,
    Wanted,
    World,
    at_most,
    blocking,
    coroutine_functions,
    direct_line,
    gave_back,
    in_time,
    no_idle_slot,
    over,
    points,
    settled,
    spans_of,
)
from grader.language import phrase

FACTS = Facts(
    title="ex11 polite-crawler",
    file="polite_crawler.py",
    functions=("crawl",),
    points=8,
    unit="s",
    summary="many at once, and never more than k",
    hints=(
        "Count who is under way at each second. Who has to wait outside, and for what?",
        "Let all begin, and have each of them take a place before it asks, and give it back afterwards. There are k "
        "places, and all share the same ones. asyncio has a thing that counts them.",
        "`room = asyncio.Semaphore(k)`, made once; in a helper `async with room: return await fetch(url)`; gather the "
        "helpers.",
    ),
    learned="One semaphore, shared by all and held by each, lets in k at a time and the next as soon as one leaves.",
    look="Is there one semaphore for all pages, and is only the request inside it?",
)


class Site(NamedTuple):
    """How many requests are allowed at once, and how long each page takes."""

    k: int
    lengths: tuple[float, ...]

    @property
    def budget(self) -> float:
        """What everyone keeps who leaves no place empty while a page is left, in whatever order."""
        return sum(self.lengths) / self.k + (1 - 1 / self.k) * max(self.lengths, default=0.0)

    @property
    def begins(self) -> list[float]:
        """When each page is asked for, from first to last."""
        free, begins = [0.0] * self.k, []
        for length in self.lengths:
            begins.append(free[0])
            heapreplace(free, free[0] + length)
        return begins


STATED = Site(2, (4, 1, 2, 2, 1))
CASES = (
    STATED,
    Site(3, (1, 1.625, 2.25, 2.5, 3.375, 3.75)),
    Site(3, (4, 3.25, 2.5, 2.125, 1.5, 1)),
    Site(2, (2.25, 2.25, 2.25, 2.25, 2.25)),
    Site(3, (1.125, 5, 1.375, 1, 1.25, 4.5, 1.75)),
    Site(1, (2, 1, 1.5)),
    Site(5, (2, 1, 3)),
    Site(2, (1.5,)),
    Site(3, ()),
)
MANY = Site(7, tuple(0.5 + number * 37 % 101 / 80 for number in range(200)))


def drawn(draw: random.Random) -> Site:
    """Some pages with secret times, on no grid of a tenth or a quarter of a second, and a secret limit."""
    lengths = [round(draw.randint(20, 90) * 0.05 + draw.randint(13, 37) / 1000, 3) for _ in range(draw.randint(0, 9))]
    return Site(draw.randint(1, 5), tuple(lengths))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """crawl is a coroutine function that takes fetch, urls and k."""
    arguments, _, _ = pages(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"crawl": arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_asked(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each page is asked for once, and is there when crawl returns."""
    for site in schedules:
        await crawled(student, world, site, draw)


@points(1)
@over(drawn, *CASES)
async def test_texts(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """crawl returns the texts, in the order of urls."""
    for site in schedules:
        run, texts = await crawled(student, world, site, draw)
        gave_back(run, texts, phrase("the list of the texts, in the order of urls"))


@points(2)
@over(drawn, *CASES, MANY)
async def test_limit(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Never more than k requests are under way."""
    for site in schedules:
        run, _ = await crawled(student, world, site, draw)
        polite(run, site.k)


@points(3)
@over(drawn, *CASES, MANY)
async def test_no_idle_place(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Never fewer than k are under way while there is a page left, and nothing waits on."""
    for site in schedules:
        run, _ = await crawled(student, world, site, draw, stated=site is STATED)
        kept_busy(run, site)
        in_time(run, site.budget)


async def crawled(
    student: Student, world: World, site: Site, draw: random.Random, stated: bool = False
) -> tuple[Run, list[str]]:
    """Run crawl once; what was seen, and the list it should return."""
    arguments, wanted, texts = pages(world, site, draw)
    schedule = {each.shown: each.end - each.begin for each in wanted}
    options: dict[str, Any] = {"budget": site.budget, "wanted": spans_of(wanted), "schedule": schedule}
    run = await student.run("crawl", *arguments, stated=stated, **options)
    settled(student, run, wanted)
    return run, texts


def pages(world: World, site: Site, draw: random.Random) -> tuple[tuple[Stub, list[str], int], list[Wanted], list[str]]:
    """The arguments of crawl, the requests that it has to make, and the texts of the pages."""
    urls = [f"/{number}" for number in draw.sample(range(1000, 10000), len(site.lengths))]
    texts = [f"text {number}" for number in draw.sample(range(1000, 10000), len(urls))]
    replies = {(url,): Reply(length, text) for url, length, text in zip(urls, site.lengths, texts, strict=True)}
    wanted = [
        Wanted("fetch", args, begin, begin + reply.after)
        for (args, reply), begin in zip(replies.items(), site.begins, strict=True)
    ]
    return (world.replies("fetch", ["url"], replies), urls, site.k), wanted, texts


def polite(run: Run, k: int) -> None:
    """The limit is kept.

    Raises:
        Fault: M24.
    """
    try:
        at_most(run, k)
    except Fault as fault:
        fault.fix = phrase("Share one limit of {k} among all: each request holds a place while it runs.", k=k)
        raise


def kept_busy(run: Run, site: Site) -> None:
    """No place is empty while a page is left.

    Raises:
        Fault: M06, the loop stood still; M20, somebody looks now and then for an empty place; M03, one at a time;
            M25, all had to wait for somebody; or there never were as many as k.
    """
    try:
        no_idle_slot(run, site.k, lambda moment: len(site.lengths))
    except Fault as fault:
        if run.blocked:
            raise blocking(run) from None
        if len(run.waits) > 2 * len(run.calls):
            fault.code, fault.fix = "M20", phrase("Do not look now and then: wait for the next answer itself.")
        most = max(sum(each.runs_at(call.begin) for each in run.calls) for call in run.calls)
        if fault.code == "M25" and most < min(site.k, len(site.lengths)):
            message = phrase(
                "Never more than {most} requests were under way, and {k} are allowed.", most=most, k=site.k
            )
            line = direct_line(run, run.calls[most].place)
            raise Fault(
                "ex11-room-left", message, phrase("Use all the places: let in k."), line=line, run=run
            ) from None
        raise
