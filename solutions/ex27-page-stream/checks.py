"""The hidden checks of ex27: pages one by one, none too many, and the feed is closed before find ends."""

import random
from dataclasses import replace
from itertools import pairwise
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
    asked_once,
    bare_error,
    blocking,
    coroutine_functions,
    direct_line,
    ended,
    ends_cancelled,
    errors_read,
    gave_back,
    line_of,
    nothing_afterwards,
    nothing_forgotten,
    nothing_open,
    over,
    points,
    quarters,
    spans_of,
)
from grader.language import N_, phrase

FACTS = Facts(
    title="ex27 page-stream",
    file="page_stream.py",
    functions=("find", "lines"),
    points=12,
    unit="s",
    summary="leave a stream early, and leave it closed",
    hints=(
        "find has its line and returns. Where does lines stand at that moment, and who tells it to go on to its end?",
        "An async generator that is left early stands still at its `yield`. Its `finally` runs when somebody closes "
        "the generator, and waits for that. contextlib has a block that does so however you leave.",
        "`async with aclosing(lines(open_, page, close)) as log:`, and in it `async for line in log:`; in lines a "
        "`try:`, and `finally: await close(feed)`.",
    ),
    learned="Who leaves an async generator early closes it himself: aclosing does it, and waits for it.",
    look="Is the stream closed on every way out, a `break` and an error too?",
)
LET_IT_GO = N_("Close the log, and then let CancelledError go on: `raise` it again.")
OUT_OF_THE_GROUP = N_("Take the error out of its group, or await the page without one.")


class Feed(NamedTuple):
    """How long each step takes, and each page's number of lines; the last page has none, or fails.

    `hit`: the page and line that is looked for. `cancel`: when the judge calls it off, in a page that is needed.
    """

    opening: float
    pages: tuple[tuple[float, int], ...]
    closing: float
    hit: tuple[int, int] | None = None
    fails: bool = False
    cancel: float | None = None

    @property
    def ends(self) -> list[float]:
        """When each page has come, if one is asked after the other."""
        ends = [self.opening]
        for length, _ in self.pages:
            ends.append(ends[-1] + length)
        return ends[1:]

    @property
    def needed(self) -> int:
        """The last page that has to be asked."""
        if self.cancel is not None:
            return next(number for number, end in enumerate(self.ends) if end > self.cancel)
        return len(self.pages) - 1 if self.hit is None else self.hit[0]

    @property
    def over(self) -> float:
        """When the last of them has come, or is cut."""
        return self.ends[self.needed] if self.cancel is None else self.cancel

    @property
    def broken(self) -> bool:
        """Whether it is called off, or a page fails that is needed."""
        return self.cancel is not None or (self.fails and self.hit is None)


STATED = Feed(1, ((1, 2), (1, 3), (1, 2), (1, 0)), 1, hit=(1, 0), cancel=2.625)
CASES = (
    STATED,
    Feed(0.5, ((1, 3), (2, 2), (1, 0)), 1.5, hit=(0, 2), fails=True, cancel=1.125),
    Feed(1, ((2, 1), (0.5, 2), (1.5, 0)), 0.5, hit=(1, 1), cancel=3.25),
    Feed(2, ((1.5, 0),), 1, fails=True, cancel=2.25),
    Feed(1, ((1, 2), (1.25, 2), (0.75, 1), (2, 0)), 2, hit=(2, 0), fails=True),
    Feed(1.5, ((0.5, 1), (0.5, 0)), 0.5, hit=(0, 0), cancel=1.75),
    Feed(1, ((1, 2), (1, 2), (1.5, 0)), 1, fails=True, cancel=3.5),
)


def drawn(draw: random.Random) -> Feed:
    """Any log of up to four pages and the empty one: with a hit or without, failing or not, called off or not."""
    opening, closing = quarters(draw, 0.25, 2), quarters(draw, 0.25, 2)
    full = tuple((quarters(draw, 0.25, 2), draw.randint(1, 3)) for _ in range(draw.randint(0, 4)))
    feed = Feed(opening, (*full, (quarters(draw, 0.25, 2), 0)), closing)
    if full and draw.choice((False, True)):
        page = draw.randrange(len(full))
        feed = feed._replace(hit=(page, draw.randrange(full[page][1])))
    feed = feed._replace(fails=draw.choice((False, True)))
    if draw.choice((False, True)):
        page = draw.randint(0, feed.needed)
        begin = feed.ends[page] - feed.pages[page][0]
        moment = begin + quarters(draw, 0, feed.pages[page][0] - 0.25) + 0.125
        feed = feed._replace(cancel=moment)
    return feed


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """find is a coroutine function, and what lines gives back can be walked with `async for`."""
    (*servers, want), _, _ = log_of(world, STATED, draw)
    await coroutine_functions(student, ("find",), {"find": (*servers, want)})
    async with student.visit("lines") as visit:
        made = await visit.make("lines", *servers)
        walk = await visit.make("__aiter__", on=made)
    can_be_walked(student, visit.run, made, walk)


@points(1, essential=True)
@over(drawn, *CASES)
async def test_whole_log(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """If no line fits, all pages are asked, the log is closed, and find returns None."""
    for feed in schedules:
        run, _ = await found(student, world, feed._replace(hit=None, fails=False, cancel=None), draw)
        if run.outcomes[1].value is not None:
            gave_back(run, None, phrase("None, as no line fits"))


@points(2)
@over(drawn, *CASES)
async def test_lines(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """lines gives every line, in order, and has closed the log at its end."""
    for feed in schedules:
        await walked(student, world, feed._replace(hit=None, fails=False, cancel=None), draw)


@points(3)
@over(drawn, *CASES)
async def test_hit(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """find returns the first line that fits, asks for no more pages, and has closed the log when it returns."""
    for feed in schedules:
        asked = feed._replace(fails=False, cancel=None)
        run, line = await found(student, world, asked, draw, stated=feed is STATED)
        ends_in_time(run, asked)
        gave_back(
            run, line, phrase("the first line that fits, the whole of it") if line else phrase("None, as no line fits")
        )


@points(2)
@over(drawn, *CASES)
async def test_error(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When a page fails, the log is closed, and then the same FeedError comes out of find."""
    for feed in schedules:
        if feed.fails:
            failing = feed._replace(hit=None, cancel=None)
            run, _ = await found(student, world, failing, draw)
            failed = next(call for call in run.calls if call.how == "failed")
            bare_error(run, failed, phrase(OUT_OF_THE_GROUP))
            ends_in_time(run, failing)


@points(3)
@over(drawn, *CASES)
async def test_called_off(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When find is called off in a page, the log is closed at once, and then find ends as cancelled."""
    for feed in schedules:
        if feed.cancel is not None:
            run, _ = await found(student, world, feed, draw)
            ends_cancelled(run, phrase(LET_IT_GO))
            ends_in_time(run, feed)


async def found(
    student: Student, world: World, feed: Feed, draw: random.Random, stated: bool = False
) -> tuple[Run, str | None]:
    """Run find once: it asks for the pages it needs, closes the log, and leaves nothing behind."""
    arguments, wanted, texts = log_of(world, feed, draw)
    options: dict[str, Any] = {"budget": feed.over + feed.closing, "wanted": spans_of(wanted)}
    run = await student.run("find", *arguments, stated=stated, cancel=feed.cancel, schedule=schedule(feed), **options)
    if run.called_off is None and not any(call.how == "failed" for call in run.calls):
        walked_plainly(run)
        ended(run)
    goes_in_order(run, feed, wanted)
    nothing_left_behind(student, run)
    page, line = feed.hit or (0, 0)
    return run, texts[page][line] if feed.hit else None


async def walked(student: Student, world: World, feed: Feed, draw: random.Random) -> None:
    """Walk lines to its end, as `async for` does."""
    (*servers, _), wanted, texts = log_of(world, feed, draw)
    options: dict[str, Any] = {"budget": feed.over + feed.closing, "wanted": spans_of(wanted)}
    async with student.visit("lines", schedule=schedule(feed), **options) as visit:
        walk = await visit.make("__aiter__", on=await visit.make("lines", *servers))
        hoped = [line for page in texts for line in page]
        got: list[Any] = []
        while len(got) <= len(hoped):
            call = visit.call("__anext__", on=walk)
            outcome = await visit.outcome(call)
            if outcome.kind != "returned":
                break
            got.append(outcome.value)
    run = visit.run
    run.outcomes[1] = replace(outcome, value=got)  # the end of the walk is what is judged
    if outcome.problem is None or outcome.problem.type != "StopAsyncIteration":
        ended(run)
    goes_in_order(run, feed, wanted)
    if any(type(each) in (list, tuple) for each in got):
        message, line = phrase("`lines` gave a whole page, and not each line of it."), run.definition("lines")
        raise Fault("ex27-whole-pages", message, phrase("Give the lines of a page one by one."), line=line, run=run)
    gave_back(run, hoped, phrase("every line, in order"))
    nothing_left_behind(student, run)


def schedule(feed: Feed) -> dict[str, float]:
    steps = {"open_": feed.opening}
    for number, (length, _) in enumerate(feed.pages):
        fails = feed.fails and feed.hit is None and number == len(feed.pages) - 1
        label = N_("page {number} fails after") if fails else N_("page {number}")
        steps[phrase(label, number=number)] = length
    steps["close"] = feed.closing
    return steps if feed.cancel is None else {**steps, phrase("called off at"): feed.cancel}


def log_of(
    world: World, feed: Feed, draw: random.Random
) -> tuple[tuple[Stub | str, ...], list[Wanted], list[list[str]]]:
    """The arguments of find, the requests of a right run, and the lines of each page."""
    log, boat, *others = draw.sample(range(100, 1000), 30)
    name = f"log {log}"
    texts = [[f"{draw.randint(10, 23)}:15 boat {others.pop()} left" for _ in range(size)] for _, size in feed.pages]
    if feed.hit is not None:
        page, line = feed.hit
        for place in range(line, len(texts[page])):  # that others fit as well does not matter: the first one is wanted
            texts[page][place] = f"{draw.randint(10, 23)}:{30 + place} boat {boat} came in"
    replies = [Reply(length, lines) for (length, _), lines in zip(feed.pages, texts, strict=True)]
    if feed.fails:
        replies[-1] = Reply(feed.pages[-1][0], Failure("FeedError", f"page torn, {log}"))
    table = {(name, number): reply for number, reply in enumerate(replies)}
    beyond = {(name, number): Reply(feed.pages[-1][0], []) for number in range(len(replies), len(replies) + 9)}
    stubs = (
        world.replies("open_", [], {(): Reply(feed.opening, name)}),
        world.replies("page", ["feed", "number"], table | beyond),
        world.replies("close", ["feed"], {(name,): Reply(feed.closing)}),
    )
    return (*stubs, f"boat {boat}"), steps(feed, name), texts


def steps(feed: Feed, name: str) -> list[Wanted]:
    """What a right run asks."""
    wanted = [Wanted("open_", (), 0.0, feed.opening)]
    begins = [feed.opening, *feed.ends]
    for number in range(feed.needed + 1):
        last, how = number == feed.needed, "done"
        if last and feed.broken:
            how = "failed" if feed.cancel is None else "cancelled"
        end = feed.over if last else feed.ends[number]
        wanted.append(Wanted("page", (name, number), begins[number], end, how))
    return [*wanted, Wanted("close", (name,), feed.over, feed.over + feed.closing)]


def can_be_walked(student: Student, run: Run, made: int, walk: int) -> None:
    """What lines gives back is an async iterator, or something that gives one."""
    outcome = run.outcomes[made]
    if outcome.kind == "missing":
        raise student.missing("lines", run)
    if outcome.kind != "kept":
        ended(run, made)
    walker, line = run.outcomes[walk], run.definition("lines")
    if walker.kind == "raised":
        ended(run, walk)
    if walker.kind == "kept" and kind_of(walker.value) == "coroutine":
        message = phrase("`__aiter__` gives back a coroutine, and `async for` awaits only `__anext__`.")
        raise Fault("M09", message, phrase("Make `__aiter__` a plain `def`."), line=line, run=run, last=True)
    if walker.kind == "kept":
        return
    kind = kind_of(outcome.value)
    if kind == "generator":
        message = phrase("`lines` is a plain generator: it cannot pause, and `async for` cannot walk it.")
        fix = phrase("Put `async` in front of `def lines`, and `await` in front of its waits.")
        raise Fault("M01", message, fix, line=line, run=run, last=True)
    message = phrase("`lines` gives back a {kind}, and `async for` cannot walk that.", kind=kind)
    fix = phrase("An `async def` with a `yield` in it is an async generator: give each line with `yield`.")
    raise Fault("M09", message, fix, line=line, run=run, last=True)


def kind_of(value: object) -> str:
    return value.type_name if isinstance(value, Thing) else type(value).__name__


def walked_plainly(run: Run) -> None:
    """find walks lines with `async for`: it neither awaits it, nor walks it with a plain `for`."""
    problem = run.outcomes[1].problem
    if problem is None or problem.type != "TypeError" or "async_generator" not in problem.text:
        return
    message = phrase("An async generator was walked with a plain `for`, and that does not work.")
    if "await" in problem.text:
        message = phrase("An async generator was awaited, and that does not work.")
    raise Fault("M09", message, phrase("Walk it with `async for`."), line=next(iter(problem.lines), None), run=run)


def calls_of(run: Run, name: str) -> list[WorldCall]:
    return [call for call in run.calls if call.name == name]


def goes_in_order(run: Run, feed: Feed, wanted: list[Wanted]) -> None:
    """The log is opened once; the pages come in order, each once, one at a time, and not too many."""
    pages = calls_of(run, "page")
    for place, call in enumerate(pages):
        line = direct_line(run, call.place)
        if call.args[1] < place:
            message = phrase("Page {what} was asked for a second time.", what=call.args[1])
            raise Fault("ex27-twice", message, phrase("Keep the lines of a page when it has come."), line=line, run=run)
        if call.args[1] > place:
            message = phrase(
                "Page {what} was asked when it was the turn of page {place}.", what=call.args[1], place=place
            )
            raise Fault(
                "ex27-other-page", message, phrase("Begin with page 0, and go on one by one."), line=line, run=run
            )
    for one, other in pairwise(pages):
        if other.begin < min(one.over, one.cut or one.over) - TOLERANCE:
            message = phrase(
                "At {begin} two pages were under way, and the log gives one at a time.", begin=run.length(other.begin)
            )
            fix = phrase("Ask for a page when the one before has come.")
            raise Fault("ex27-two-pages", message, fix, line=direct_line(run, other.place), run=run)
    if feed.cancel is None:
        not_too_many(run, feed, pages)
    else:
        stops_when_called_off(run, feed.cancel, pages)
    asked_once(run, [each for each in wanted if each.name != "close"])


def not_too_many(run: Run, feed: Feed, pages: list[WorldCall]) -> None:
    """One page may be asked ahead, and no more."""
    if len(pages) > feed.needed + 2:
        why = (
            phrase("the line was") if feed.hit else phrase("the log failed") if feed.fails else phrase("the log ended")
        )
        message = phrase(
            "{number} pages were asked, and {why} on page {needed}.", number=len(pages), why=why, needed=feed.needed
        )
        fix = phrase("Give each line as soon as it has come, and stop asking when you have yours.")
        raise Fault("ex27-read-on", message, fix, line=direct_line(run, pages[-1].place), run=run)


def stops_when_called_off(run: Run, moment: float, pages: list[WorldCall]) -> None:
    """The page under way is cut, and no other is asked."""
    no_pause(run)
    for call in pages:
        line = line_of(run, call.place)
        if call.begin > moment - TOLERANCE:
            message = phrase(
                "`find` was called off at {moment}, and after that it asked page {what}.",
                moment=run.length(moment),
                what=call.args[1],
            )
            fix = phrase("CancelledError says stop: do not catch it, or raise it again when you have cleaned up.")
            raise Fault("M27", message, fix, line=line, run=run)
        if call.over > moment - TOLERANCE and (call.cut is None or call.cut > moment + TOLERANCE):
            message = phrase(
                "`find` was called off at {moment}, and page {what} went on.",
                moment=run.length(moment),
                what=call.args[1],
            )
            fix = phrase("Await the page as it is, or cancel the task that waits for it.")
            raise Fault("ex27-not-cut", message, fix, line=line, run=run)


def nothing_left_behind(student: Student, run: Run) -> None:
    """The log is closed, and nobody works on."""
    is_closed(run)
    nothing_open(student, run)
    nothing_afterwards(run)
    nothing_forgotten(run)
    errors_read(run)


def is_closed(run: Run) -> None:
    """close was called once, when no page was under way, and was over when the call ended."""
    closes, pages = calls_of(run, "close"), calls_of(run, "page")
    if not closes:
        nothing_forgotten(run)
        message = phrase(
            "`{function}` ended at {elapsed}, and the log was never closed.",
            function=run.name,
            elapsed=run.length(run.elapsed),
        )
        fix = phrase("Close it in a place that runs however you leave: `finally`, say.")
        raise Fault("ex27-left-open", message, fix, line=line_of(run, pages[-1].place) if pages else None, run=run)
    close = closes[0]
    line = line_of(run, close.place)
    if close.over > run.elapsed + TOLERANCE:
        raise closed_too_late(run, close)
    if len(closes) > 1:
        message, fix = phrase("The log was closed twice."), phrase("Close it in one place only, where it was opened.")
        raise Fault("ex27-twice", message, fix, line=direct_line(run, closes[1].place), run=run)
    if close.cut is not None:
        message = phrase("close was broken off at {cut}, before the log was closed.", cut=run.length(close.cut))
        raise Fault("ex27-close-cut", message, phrase("Await close to its end, with no limit."), line=line, run=run)
    for call in pages:
        if call.over > close.begin + TOLERANCE:
            message = N_("close was called at {begin}, and page {number} was asked after that.")
            if call.begin <= close.begin:
                message = N_("close was called at {begin}, and page {number} was still under way.")
            message = phrase(message, begin=run.length(close.begin), number=call.args[1])
            fix = phrase("Cancel a page that is under way and await it, before you close the log.")
            raise Fault("ex27-page-after-close", message, fix, line=direct_line(run, call.place), run=run)


def closed_too_late(run: Run, close: WorldCall) -> Fault:
    """find had ended, and close had not: because a generator was left standing, or because nobody waited."""
    if close.place.task in run.tasks:
        message = phrase(
            "`{function}` ended at {elapsed}, and the log was not closed yet.",
            function=run.name,
            elapsed=run.length(run.elapsed),
        )
        fix = phrase("Await close itself, to its end.")
        return Fault("M07", message, fix, line=line_of(run, close.place), run=run)
    message = phrase(
        "`{function}` ended at {elapsed}, and the generator it had left was closed only later.",
        function=run.name,
        elapsed=run.length(run.elapsed),
    )
    fix = phrase("Leaving a generator early does not close it: close it yourself before you return, and wait for that.")
    spots = [run.activations.get(spot.activation) for spot in close.place.spots]
    began = [spot for each in spots if each is not None for spot in each.place.spots if spot.function == run.name]
    return Fault("M36", message, fix, line=began[0].line if began else run.definition(), run=run)


def ends_in_time(run: Run, feed: Feed) -> None:
    """open, the pages, close: with no pause between, and nothing after them. A page asked ahead may be waited for."""
    ahead = [call for call in calls_of(run, "page")[feed.needed + 1 :] if feed.cancel is None]
    run.budget = feed.over + feed.closing + sum(min(call.over, run.elapsed) - call.begin for call in ahead)
    if run.elapsed > run.budget + TOLERANCE:
        over = no_pause(run)
        message = phrase(
            "All was over at {over}, and `{function}` ended only at {elapsed}.",
            over=run.length(over),
            function=run.name,
            elapsed=run.length(run.elapsed),
        )
        raise Fault("M11", message, phrase("Wait for the close itself, and not for a guessed time."), run=run)


def no_pause(run: Run) -> float:
    """From one request to the next there is no time in which none is under way; when the last was over."""
    over = 0.0
    for call in run.calls:
        if call.begin > over + TOLERANCE:
            if run.blocked:
                raise blocking(run)
            message = phrase(
                "From {over} to {begin} nothing was under way.", over=run.length(over), begin=run.length(call.begin)
            )
            fix = phrase("Go on at once: there is nothing else to wait for.")
            raise Fault("ex27-pause", message, fix, line=line_of(run, call.place), run=run)
        over = max(over, call.over)
    return over
