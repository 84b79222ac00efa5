"""The hidden checks of ex20: whatever comes in between, the sensor is closed, and then the cancel or error goes on."""

import random
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
    Wanted,
    World,
    WorldCall,
    asked_once,
    bare_error,
    blocking,
    cancel_line,
    coroutine_functions,
    direct_line,
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
    settled,
    spans_of,
)
from grader.language import N_, counted, phrase

FACTS = Facts(
    title="ex20 tidy-up",
    file="tidy_up.py",
    functions=("watch",),
    points=8,
    unit="s",
    summary="called off: clean up, and then let it go on",
    hints=(
        "Which lines have to run in every case: when all goes well, after an error, and after a cancel?",
        "Python has a block that runs however you leave. It may wait as well, also after a cancel. "
        "From which line on is there something to close?",
        "`handle = await open_()`, then `try:` with the loop of readings, then `finally: await close(handle)`.",
    ),
    learned="A cancel is an error that comes out of an await: finally cleans up, and nobody swallows it.",
    look="Is the cleaning up in `finally`, and does the cancel go on from there?",
)
LET_IT_GO = N_("Clean up, and then let CancelledError go on: `raise` it again.")
OUT_OF_THE_GROUP = N_("Await the readings without a group, or take the error out of it.")


class Work(NamedTuple):
    """How long the steps take; when the judge calls it off, or which reading fails."""

    opening: float
    reads: tuple[float, ...]
    closing: float
    cancel: float | None = None
    fails: int | None = None

    @property
    def broken(self) -> float | None:
        """The moment of the cancel or of the error."""
        if self.fails is not None:
            return self.opening + sum(self.reads[: self.fails + 1])
        return self.cancel

    @property
    def budget(self) -> float:
        if self.broken is None:
            return self.opening + sum(self.reads) + self.closing
        return self.broken + (self.closing if self.broken > self.opening else 0.0)


WELL = (Work(1, (2, 2), 1), Work(2, (), 1.5), Work(1, (1, 2, 3), 0.5), Work(0.5, (3, 2.5, 1), 2), Work(1, (1.5,), 1))
CALLED_OFF = (
    Work(1, (2, 2, 1.5), 1, cancel=4.125),
    Work(1, (2, 2), 1, cancel=1.625),
    Work(0.5, (1, 2, 3), 1.5, cancel=4.375),
    Work(2, (3,), 0.5, cancel=4.125),
    Work(2, (1, 1), 1, cancel=1.125),
    Work(1, (), 1, cancel=0.625),
)
ERRORS = (
    Work(1, (2, 2, 2), 1, fails=0),
    Work(1, (1, 2, 3), 2, fails=1),
    Work(2, (3, 1), 0.5, fails=1),
    Work(0.5, (1,), 1, fails=0),
)


def drawn(draw: random.Random) -> Work:
    """Secret times, and nothing comes in between."""
    reads = tuple(quarters(draw, 0.5, 3) for _ in range(draw.randint(0, 4)))
    return Work(quarters(draw, 0.5, 2), reads, quarters(draw, 0.5, 2))


def called_off(draw: random.Random) -> Work:
    """Called off in the middle of some step before the last."""
    work = drawn(draw)
    steps = (work.opening, *work.reads)
    place = draw.randrange(len(steps))
    return work._replace(cancel=sum(steps[:place]) + quarters(draw, 0, steps[place] - 0.25) + 0.125)


def with_an_error(draw: random.Random) -> Work:
    """One of the readings fails."""
    work = drawn(draw)
    reads = (*work.reads, quarters(draw, 0.5, 3))
    return work._replace(reads=reads, fails=draw.randrange(len(reads)))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """watch is a coroutine function that takes open_, read, close and n."""
    arguments, _, _ = sensor(world, WELL[0], draw)
    await coroutine_functions(student, FACTS.functions, {"watch": arguments})


@points(1, essential=True)
@over(drawn, *WELL)
async def test_all_well(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """If all goes well, the sensor is opened, read n times, and closed, one step after the other."""
    for work in schedules:
        await watched(student, world, work, draw)


@points(1)
@over(drawn, *WELL)
async def test_readings(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """watch returns the list of the readings."""
    for work in schedules:
        run, readings = await watched(student, world, work, draw)
        gave_back(run, readings, phrase("the list of the readings"))


@points(3)
@over(called_off, *CALLED_OFF)
async def test_called_off(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When it is called off, what is open is closed at once, and watch ends as cancelled when that is done."""
    await watched(student, world, WELL[0], draw)
    for work in schedules:
        run = await broken_off(student, world, work, draw, stated=work is CALLED_OFF[0])
        ends_cancelled(run, phrase(LET_IT_GO))
        ends_in_time(student, run, work)


@points(2)
@over(with_an_error, *ERRORS)
async def test_error(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When a reading fails, the sensor is closed at once, and then the same error comes out of watch."""
    await watched(student, world, WELL[0], draw)
    for work in schedules:
        run = await broken_off(student, world, work, draw)
        failed = next(call for call in run.calls if call.how == "failed")
        bare_error(run, failed, phrase(OUT_OF_THE_GROUP))
        ends_in_time(student, run, work)


async def watched(student: Student, world: World, work: Work, draw: random.Random) -> tuple[Run, list[float]]:
    """Run watch where nothing comes in between."""
    arguments, wanted, readings = sensor(world, work, draw)
    run = await student.run("watch", *arguments, **measures(work, wanted))
    goes_well(student, run, work, wanted)
    return run, readings


async def broken_off(student: Student, world: World, work: Work, draw: random.Random, stated: bool = False) -> Run:
    """Run watch until it is called off or a reading fails: that ends the readings, and the sensor is closed."""
    arguments, wanted, _ = sensor(world, work, draw)
    run = await student.run("watch", *arguments, cancel=work.cancel, stated=stated, **measures(work, wanted))
    moment = work.broken or 0.0
    if run.called_off is None and not any(call.how == "failed" for call in run.calls):
        goes_well(student, run, work, wanted)
    not_cut_before(run, moment)
    under_way = next((call for call in run.calls if call.begin < moment and call.over > moment - TOLERANCE), None)
    if work.cancel is not None and under_way is not None:
        is_cut(run, under_way, moment)
    stops_reading(run, work, moment)
    if moment < work.opening:
        nothing_to_close(run)
    else:
        is_closed(run, work, moment, wanted)
    return run


def measures(work: Work, wanted: list[Wanted]) -> dict[str, Any]:
    schedule = {"open_": work.opening}
    for number, length in enumerate(work.reads, 1):
        label = N_("reading {number} fails after") if number - 1 == work.fails else N_("reading {number}")
        schedule[phrase(label, number=number)] = length
    schedule["close"] = work.closing
    if work.cancel is not None:
        schedule[phrase("called off at")] = work.cancel
    return {"budget": work.budget, "wanted": spans_of(wanted), "schedule": schedule}


def sensor(
    world: World, work: Work, draw: random.Random
) -> tuple[tuple[Stub, Stub, Stub, int], list[Wanted], list[float]]:
    """The arguments of watch, the requests of a right run, and the readings."""
    number = draw.randint(100, 999)
    handle, readings = (
        f"sensor {number}",
        [value / 10 for value in draw.sample(range(1, 400), len(work.reads))],
    )
    replies = [Reply(length, value) for length, value in zip(work.reads, readings, strict=True)]
    if work.fails is not None:
        replies[work.fails] = Reply(work.reads[work.fails], Failure("SensorError", f"fault {number}"))
    stubs = (
        world.replies("open_", [], {(): Reply(work.opening, handle)}),
        world.replies("read", ["handle"], {(handle,): replies or Reply(1, 0.5)}),
        world.replies("close", ["handle"], {(handle,): Reply(work.closing), (None,): Reply(work.closing)}),
        len(work.reads),
    )
    return stubs, list(steps(work, handle)), readings


def steps(work: Work, handle: str) -> list[Wanted]:
    """What a right run asks, until it is broken off, and then the close."""
    begin, wanted = 0.0, []
    lengths = [("open_", (), work.opening), *(("read", (handle,), length) for length in work.reads)]
    for name, args, length in lengths:
        end = begin + length
        if work.cancel is not None and end > work.cancel:
            wanted.append(Wanted(name, args, begin, work.cancel, "cancelled", most=max(1, len(work.reads))))
            break
        how = "failed" if work.fails is not None and end == work.broken else "done"
        wanted.append(Wanted(name, args, begin, end, how, most=1 if name == "open_" else len(work.reads)))
        begin = end
        if how == "failed":
            break
    if work.broken is None or work.broken > work.opening:
        wanted.append(Wanted("close", (handle,), work.budget - work.closing, work.budget))
    return wanted


def goes_well(student: Student, run: Run, work: Work, wanted: list[Wanted]) -> None:
    """One step after the other, each to its end, and nothing is left."""
    left_before_closed(run)
    settled(student, run, wanted, cancels=True)
    not_cut_before(run, float("inf"))
    for before, after in pairwise(run.calls):
        if after.begin < before.over - TOLERANCE:
            which = phrase("the one before") if after.name == before.name else f"`{before.name}`"
            message = phrase(
                "A `{after}` began at {begin}, and {which} was not over.",
                after=after.name,
                begin=run.length(after.begin),
                which=which,
            )
            fix = phrase("The sensor does one thing at a time: await each step before the next.")
            raise Fault("ex20-overlap", message, fix, line=direct_line(run, after.place), run=run)
    number = sum(call.name == "read" for call in run.calls)
    if number < len(work.reads) or run.calls[-1].name != "close":
        message = counted(
            "Of {all} readings only {count} was made.",
            "Of {all} readings only {count} were made.",
            number,
            all=len(work.reads),
        )
        if number == len(work.reads):
            message = phrase("The sensor was closed, and after that it was read.")
        fix = phrase("Open it, read it n times, and close it then.")
        raise Fault("ex20-other-steps", message, fix, line=direct_line(run, run.calls[-1].place), run=run)
    no_pause(run)


def no_pause(run: Run) -> None:
    """Each step begins when the one before is over, and the end comes with the last."""
    begins = [*(call.begin for call in run.calls), run.elapsed]
    ends = [0.0, *(call.over for call in run.calls)]
    for end, begin in zip(ends, begins, strict=True):
        if begin > end + TOLERANCE:
            if run.blocked:
                raise blocking(run)
            message = phrase(
                "From {end} to {begin} nothing was under way.", end=run.length(end), begin=run.length(begin)
            )
            raise Fault("ex20-pause", message, phrase("Go on at once: there is nothing else to wait for."), run=run)


def not_cut_before(run: Run, moment: float) -> None:
    """Nothing was broken off before the whole was."""
    for call in run.calls:
        if call.cut is not None and call.cut < moment - TOLERANCE and call.name != "close":
            message = phrase(
                "`{name}` was broken off at {cut}, and nobody asked for that.", name=call.name, cut=run.length(call.cut)
            )
            fix = phrase("Let each step take the time it needs.")
            line = cancel_line(run, call) or direct_line(run, call.place)
            raise Fault("ex20-broken-off", message, fix, line=line, run=run)


def is_cut(run: Run, call: WorldCall, moment: float) -> None:
    """What was under way when the judge called it off was cut at that moment."""
    if call.cut is None or call.cut > moment + TOLERANCE:
        message = phrase(
            "`watch` was called off at {moment}, and its `{name}` went on.", moment=run.length(moment), name=call.name
        )
        fix = phrase("Await it as it is, with no shield round it: then the cancel reaches it.")
        raise Fault("ex20-not-cut", message, fix, line=line_of(run, call.place), run=run)


def stops_reading(run: Run, work: Work, moment: float) -> None:
    """After the cancel or the error nothing is opened or read."""
    for call in run.calls:
        if call.name == "close" or call.begin < moment - TOLERANCE:
            continue
        line = direct_line(run, call.place)
        if work.cancel is not None:
            message = phrase(
                "`watch` was called off at {moment}, and after that it asked `{name}`.",
                moment=run.length(moment),
                name=call.name,
            )
            fix = phrase("CancelledError says stop: do not catch it, or raise it again when you have cleaned up.")
            raise Fault("M27", message, fix, line=line, run=run)
        message = phrase(
            "A reading failed at {moment}, and after that `{name}` was asked.",
            moment=run.length(moment),
            name=call.name,
        )
        raise Fault("ex20-read-on", message, phrase("Close the sensor, and let the error go on."), line=line, run=run)


def nothing_to_close(run: Run) -> None:
    """Called off in open_: there is no handle yet."""
    closes = [call for call in run.calls if call.name == "close"]
    problem = run.outcomes[1].problem
    if closes or (problem is not None and problem.type in ("UnboundLocalError", "NameError")):
        message = phrase("`watch` was called off in open_, and tried to close what was not open yet.")
        if problem is not None and not closes:
            message = phrase(
                "`watch` was called off in open_, and then raised {type}: there is no handle yet.", type=problem.type
            )
        line = direct_line(run, closes[0].place) if closes else next(iter(problem.lines if problem else ()), None)
        raise Fault(
            "ex20-nothing-to-close",
            message,
            phrase("Begin the `try` when open_ has given the handle."),
            line=line,
            run=run,
        )


def is_closed(run: Run, work: Work, moment: float, wanted: list[Wanted]) -> None:
    """The sensor was closed at that moment, and to the end."""
    closes = [call for call in run.calls if call.name == "close"]
    line = direct_line(run, run.calls[-1].place) if run.calls else None
    what = phrase("it was called off") if work.cancel is not None else phrase("a reading failed")
    if not closes:
        nothing_forgotten(run)
    left_before_closed(run)
    if not closes:
        message = phrase(
            "The sensor stayed open: at {moment} {what}, and close was never called.",
            moment=run.length(moment),
            what=what,
        )
        fix = phrase("Close it in a place that runs however you leave: after a cancel, and after an error.")
        raise Fault("ex20-left-open", message, fix, line=line, run=run)
    asked_once(run, [each for each in wanted if each.name == "close"])
    if closes[0].cut is not None:
        message = phrase("close was broken off at {cut}, before the sensor was closed.", cut=run.length(closes[0].cut))
        fix = phrase("Await close itself, to its end, and with no limit.")
        raise Fault("ex20-close-cut", message, fix, line=direct_line(run, closes[0].place), run=run)
    if closes[0].begin > moment + TOLERANCE:
        message = phrase(
            "At {moment} {what}, and close was called only at {begin}.",
            moment=run.length(moment),
            what=what,
            begin=run.length(closes[0].begin),
        )
        raise Fault(
            "ex20-closed-late", message, phrase("Close it at once."), line=direct_line(run, closes[0].place), run=run
        )


def left_before_closed(run: Run) -> None:
    """No close is under way when watch ends, and none begins later."""
    outcome = run.outcomes[1]
    close = next((call for call in run.calls if call.name == "close"), None)
    waiting = any(task.name == "close" and not task.cancelling for task in outcome.left)
    if (close is not None and close.over > outcome.at + TOLERANCE) or waiting:
        message = phrase("`watch` ended at {at}, and the sensor was not closed yet.", at=run.length(outcome.at))
        line = direct_line(run, close.place) if close else None
        raise Fault(
            "M07", message, phrase("Await close itself before you leave, also after a cancel."), line=line, run=run
        )


def ends_in_time(student: Student, run: Run, work: Work) -> None:
    """Nothing is left, and nothing was waited for after the close."""
    nothing_open(student, run)
    nothing_afterwards(run)
    nothing_forgotten(run)
    errors_read(run)
    if run.elapsed > work.budget + TOLERANCE:
        no_pause(run)
