"""The hidden checks of ex13: k hunters share work that makes new work, and stop when the last of it is done."""

import random
from collections import deque
from heapq import heappop, heappush
from typing import Any, NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Activation,
    Failure,
    Fault,
    Reply,
    Run,
    Schedules,
    Stub,
    Student,
    Wanted,
    World,
    WorldCall,
    at_most,
    blocking,
    cancel_line,
    coroutine_functions,
    direct_line,
    ended,
    gave_back,
    line_of,
    no_idle_slot,
    over,
    points,
    settled,
    spans_of,
)
from grader.language import N_, phrase

FACTS = Facts(
    title="ex13 link-hunters",
    file="link_hunters.py",
    functions=("explore",),
    points=8,
    unit="s",
    summary="work that makes new work, and knowing when it is over",
    hints=(
        "When is the work really over? Nobody has a page to ask for, and nobody is busy: one of the two is not enough.",
        "Pages that wait lie in a queue that all hunters share. A queue can tell when each page that was put in has "
        "been told to be done. Hunters who wait for more will never stop by themselves: tell them.",
        "A hunter: `page = await pages.get()`, then try, except PageError, and `finally: pages.task_done()`. In "
        "explore: `await pages.join()`, then cancel the hunters and await them.",
    ),
    learned="Empty now is not empty for ever: join waits until all is done, and then the hunters are sent home.",
    look="Is every page counted as done once, whatever came of it?",
)


class Site(NamedTuple):
    """k hunters, and numbered pages: how long each takes, where its links lead, which are dead. Page 0 is the start."""

    k: int
    lengths: tuple[float, ...]
    links: tuple[tuple[int, ...], ...]
    dead: tuple[int, ...] = ()

    @property
    def alive(self) -> "Site":
        """The same site without a dead page."""
        return self._replace(dead=())

    @property
    def budget(self) -> float:
        """What everyone keeps who leaves no hunter idle: with room for all, the last page answers after `longest`."""
        asked = self.asked(len(self.lengths))
        longest = max(begin + self.lengths[page] for page, begin in asked.items())
        return sum(self.lengths[page] for page in asked) / self.k + (1 - 1 / self.k) * longest

    def asked(self, hunters: int) -> dict[int, float]:
        """When so many hunters ask for each page, where they take those first that were found first."""
        begins: dict[int, float] = {}
        busy: list[tuple[float, int]] = []
        known, waiting, now = {0}, deque([0]), 0.0
        while waiting or busy:
            while waiting and len(busy) < hunters:
                page = waiting.popleft()
                begins[page] = now
                heappush(busy, (round(now + self.lengths[page], 3), page))
            now, page = heappop(busy)
            found = [] if page in self.dead else [link for link in dict.fromkeys(self.links[page]) if link not in known]
            known.update(found)
            waiting.extend(found)
        return begins


STATED = Site(2, (2, 1, 4, 1, 2), ((1, 2), (3, 0), (3,), (4,), ()), dead=(4,))
CASES = (
    STATED,
    Site(3, (1, 1, 1, 1, 1, 1, 1), ((1, 2), (3, 4), (5, 6), (), (), (), ())),
    Site(2, (1, 3, 2, 1.5, 2.5), ((1, 2, 0), (2, 3), (1, 4), (1, 0), (0, 2))),
    Site(2, (1.3, 0.91, 0.91, 2), ((1, 2), (3,), (3,), ()), dead=(3,)),
    Site(2, (0.5, 4, 1.3, 1.56, 2.21, 2.6, 3.12), ((1, 2, 3, 4, 5, 6), (), (), (), (), (), ()), dead=(2, 3)),
    Site(3, (1.5, 2, 1, 0.65), ((1,), (2,), (3,), ())),
    Site(1, (2, 1.3, 0.5, 1), ((2, 1, 2), (3, 3), (), ()), dead=(2,)),
    Site(3, (2, 0.39, 0.52, 6.5, 0.65, 0.78, 0.91), ((1, 2, 3), (), (), (4, 5, 6), (), (), ()), dead=(1, 2, 4)),
    Site(2, (1.69,), ((),)),
    Site(4, (1.17,), ((0, 0),), dead=(0,)),
)


def drawn(draw: random.Random) -> Site:
    """A site of up to eight pages, each found from an earlier one, with links to anywhere, and dead pages.

    Times are multiples of 0.13 s: so two moments are one, or far apart, and lie on nobody's rhythm.
    """
    number = draw.randint(1, 8)
    links: list[list[int]] = [[] for _ in range(number)]
    for page in range(1, number):
        links[draw.randrange(page)].append(page)
    for _ in range(draw.randint(0, number)):
        more = links[draw.randrange(number)]
        more.insert(draw.randint(0, len(more)), draw.randrange(number))
    lengths = tuple(draw.randint(1, 40) * 13 / 100 for _ in range(number))
    dead = tuple(page for page in range(number) if draw.randint(0, 3) == 3)
    return Site(draw.randint(1, 4), lengths, tuple(map(tuple, links)), dead)


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """explore is a coroutine function that takes fetch_links, start and k."""
    arguments, _, _ = pages_of(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"explore": arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_asked(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each page is asked for exactly once, and explore waits for the answer."""
    for site in schedules:
        await explored(student, world, site.alive, draw)


@points(1)
@over(drawn, *CASES)
async def test_pages(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """explore returns the set of all pages, with start."""
    for site in schedules:
        run, found = await explored(student, world, site.alive, draw)
        right_pages(run, found)


@points(1)
@over(drawn, *CASES)
async def test_limit(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Never more than k requests are under way."""
    for site in schedules:
        run, _ = await explored(student, world, site.alive, draw)
        not_too_many(run, site.k)


@points(2)
@over(drawn, *CASES)
async def test_no_idle_hunter(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """No hunter is idle while a page waits, and explore returns with the last answer."""
    for site in schedules:
        run, _ = await explored(student, world, site.alive, draw)
        kept_busy(run, site.k)


@points(2)
@over(drawn, *CASES)
async def test_dead_pages(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """A dead page is asked for once, is not in the set, and the hunt goes on."""
    hunts = []
    for site in schedules:
        run, found = await explored(student, world, site, draw, stated=site is STATED)
        not_too_many(run, site.k)
        try:
            kept_busy(run, site.k)
        except Fault as fault:
            raise because_dead(fault) from None
        hunts.append((run, found))
    for run, found in hunts:
        right_pages(run, found)


async def explored(
    student: Student, world: World, site: Site, draw: random.Random, stated: bool = False
) -> tuple[Run, set[str]]:
    """Run explore once; what was seen, and the set it should return."""
    arguments, wanted, found = pages_of(world, site, draw)
    how = {"failed": N_("{name} fails after"), "done": "{name}"}
    schedule = {phrase(how[each.how], name=each.shown): each.end - each.begin for each in wanted}
    options: dict[str, Any] = {"budget": site.budget, "wanted": spans_of(wanted), "schedule": schedule}
    try:
        run = await student.run("explore", *arguments, stated=stated, **options)
        error_came_out(run)
        ended(run)
        asked_again(run)
        none_called_off(run)
        settled(student, run, wanted)
    except Fault as fault:
        raise because_dead(fault) from None
    return run, found


def pages_of(world: World, site: Site, draw: random.Random) -> tuple[tuple[Stub, str, int], list[Wanted], set[str]]:
    """The arguments of explore, the requests of a right run, and the pages that can be read.

    Whoever asks for a page again finds no links on it: so a hunt in circles comes to an end.
    """
    names = [f"/{number}" for number in draw.sample(range(10, 100), len(site.lengths))]
    asked = site.asked(site.k)
    replies, wanted = {}, []
    for page, begin in asked.items():
        args, length, dead = (names[page],), site.lengths[page], page in site.dead
        answer: Any = Failure("PageError", f"no page {draw.randint(100, 999)}")
        if not dead:
            answer = [names[link] for link in site.links[page]]
        replies[args] = [Reply(length, answer), Reply(length, answer if dead else [])]
        wanted.append(Wanted("fetch_links", args, begin, round(begin + length, 3), "failed" if dead else "done"))
    found = {names[page] for page in asked if page not in site.dead}
    return (world.replies("fetch_links", ["page"], replies), names[0], site.k), wanted, found


def asked_again(run: Run) -> None:
    """No page is asked for twice.

    Raises:
        Fault: M29, it was found twice before it had answered; else a dead page was tried again, or nobody noted what
            was known.
    """
    first: dict[str, WorldCall] = {}
    for call in run.calls:
        page = call.args[0]
        if page not in first:
            first[page] = call
            continue
        line, before = direct_line(run, call.place), first[page]
        found = [moment for moment, pages in answers(run) for link in pages if link == page]
        found += [0.0] if before is run.calls[0] else []
        early = [moment for moment in found if moment <= call.begin and (before.end is None or moment < before.end)]
        if len(early) > 1:
            message = phrase("`{page}` was asked for twice: it was found again before it had answered.", page=page)
            fix = phrase("Note a page as known when you find it, before you await anything.")
            raise Fault("M29", message, fix, line=line, run=run)
        if before.how == "failed":
            message = phrase(
                "`{page}` is dead, and was asked for again at {begin}.", page=page, begin=run.length(call.begin)
            )
            raise Fault("ex13-dead-again", message, phrase("A dead page stays dead: leave it out."), line=line, run=run)
        message = phrase(
            "`{page}` was asked for again at {begin}, though it was known.", page=page, begin=run.length(call.begin)
        )
        fix = phrase("Keep a set of all pages that you have found, and ask only for new ones.")
        raise Fault("ex13-asked-again", message, fix, line=line, run=run)


def answers(run: Run) -> list[tuple[float, list[str]]]:
    """The links that were found, and when."""
    return [(call.end, call.value) for call in run.calls if call.end is not None and call.how == "done"]


def none_called_off(run: Run) -> None:
    """Every page has its time to answer. (What is cut by leaving was left.)"""
    for call in run.calls:
        if call.cut is not None and call not in run.outcomes[1].in_flight:
            message = phrase(
                "`{what}` was called off at {cut}, before it had answered.", what=call.args[0], cut=run.length(call.cut)
            )
            fix = phrase("The hunt is over when nobody is busy, not when no page is waiting.")
            line = cancel_line(run, call) or direct_line(run, call.place)
            raise Fault("ex13-called-off", message, fix, line=line, run=run)


def error_came_out(run: Run) -> None:
    """No PageError comes out of explore."""
    problem, failed = run.outcomes[1].problem, [call for call in run.calls if call.how == "failed"]
    while problem is not None and problem.parts:
        problem = problem.parts[0]
    if problem is not None and problem.type == "PageError" and failed:
        message = phrase(
            "The PageError of `{failed}` came out of explore: one dead page ended the whole hunt.",
            failed=failed[0].args[0],
        )
        fix = phrase("Catch PageError where the page is asked for, and go on.")
        raise Fault("ex13-error-came-out", message, fix, line=direct_line(run, failed[0].place), run=run)


def because_dead(fault: Fault) -> Fault:
    """The fault itself; or, where the error of a dead page ended the task that had asked for it, that."""
    run = fault.run
    if run is None or fault.code not in ("E04", "E06", "M33", "M25", "M03", "ex13-missed", "ex13-hunters-left"):
        return fault
    for call in run.calls:
        rounds = rounds_of(run, call.place.task)
        raised = any(each.how == "raised" for each in rounds) or call.place.task in hunters(run)
        if call.how == "failed" and raised and all(each.end is not None for each in rounds):
            message = phrase("`{what}` is dead, and its PageError ended the hunter too.", what=call.args[0])
            fix = phrase("Catch PageError where the page is asked for, and go on with the next page.")
            return Fault("ex13-hunter-lost", message, fix, line=direct_line(run, call.place), run=run)
    return fault


def hunters(run: Run) -> list[int]:
    """The tasks that were there before any page had answered, if they are several: no tasks for single pages."""
    first = min((call.end for call in run.calls if call.end is not None), default=0.0)
    early = [number for number, made in run.made_at.items() if made < first]
    return early if len(early) > 1 else []


def rounds_of(run: Run, task: int) -> list[Activation]:
    """The functions of the file that ran in a task."""
    return [each for each in run.activations.values() if each.place.task == task]


def not_too_many(run: Run, k: int) -> None:
    """The limit is kept.

    Raises:
        Fault: M24.
    """
    try:
        at_most(run, k)
    except Fault as fault:
        fault.fix = phrase("Let {k} hunters share the pages, or {k} places: one for each request under way.", k=k)
        raise


def kept_busy(run: Run, k: int) -> None:
    """No hunter is idle while a page is known that nobody has asked for, and the end comes with the last answer.

    Raises:
        Fault: M06, the loop stood still; M20, somebody looks now and then for work; M03, one at a time; M25, the next
            had to wait for somebody; M11, all was done; or hunters left too early.
    """

    def known(moment: float) -> int:
        return len({run.calls[0].args[0]}.union(*(pages for end, pages in answers(run) if end <= moment)))

    try:
        no_idle_slot(run, k, known)
        ends_with_the_last(run)
    except Fault as fault:
        if run.blocked:
            raise blocking(run) from None
        hunters_stay(run)
        if sum(not wait.cut for wait in run.waits.values()) > 2 * len(run.calls):
            fault.code, fault.fix = "M20", phrase("Do not look now and then: wait for the next page itself.")
        raise


def ends_with_the_last(run: Run) -> None:
    """explore returns when the last page has answered."""
    over = max(call.end or 0.0 for call in run.calls)
    if run.elapsed > over + TOLERANCE:
        message = phrase(
            "All was done at {over}, and `explore` waited on until {elapsed}.",
            over=run.length(over),
            elapsed=run.length(run.elapsed),
        )
        waits = [wait.place for wait in run.waits.values() if not wait.cut]
        line = direct_line(run, waits[-1]) if waits else None
        raise Fault(
            "M11", message, phrase("Wait for the pages themselves, and not for a guessed time."), line=line, run=run
        )


def hunters_stay(run: Run) -> None:
    """None of the hunters has left before the last page was asked for."""
    last = run.calls[-1].begin
    gone: dict[int, float] = {}
    for task in hunters(run):
        ends = [each.end for each in rounds_of(run, task)]
        if all(end is not None and end < last - TOLERANCE for end in ends):
            gone[task] = max((end or 0.0 for end in ends), default=0.0)
    if gone:
        message = phrase(
            "{number} of {count} hunters had left at {values}, and later there were pages for them.",
            number=len(gone),
            count=len(hunters(run)),
            values=run.length(max(gone.values())),
        )
        fix = phrase("Empty now is not empty for ever: let hunters wait until all pages have answered.")
        raise Fault("ex13-hunters-left", message, fix, line=line_of(run, run.tasks[min(gone)].place), run=run)


def right_pages(run: Run, found: set[str]) -> None:
    """The set holds the pages that can be read, and no others."""
    line = run.result_line()
    value, dead = run.outcomes[1].value, {call.args[0] for call in run.calls if call.how == "failed"}
    if isinstance(value, set | frozenset) and value <= found | dead:
        if value & dead:
            message = phrase("`{value}` is dead, and is in the set that you returned.", value=min(value & dead))
            raise Fault(
                "ex13-dead-kept", message, phrase("Put a page into the set when it has answered."), line=line, run=run
            )
        if value < found:
            message = phrase(
                "`{found}` can be read, and is not in the set that you returned.", found=min(found - value)
            )
            fix = phrase("Put each page into the set when it has answered, start as well.")
            raise Fault("ex13-page-left-out", message, fix, line=line, run=run)
    gave_back(run, found, phrase("the set of the pages that can be read"))
