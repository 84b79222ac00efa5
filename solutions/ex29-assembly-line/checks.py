"""The hidden checks of ex29: three stations work side by side, each on one toy at a time, and stop together."""

import random
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Failure,
    Fault,
    Reply,
    Run,
    Schedules,
    Student,
    Wanted,
    World,
    WorldCall,
    asked_once,
    coroutine_functions,
    direct_line,
    ended,
    gave_back,
    line_of,
    no_own_error,
    nothing_afterwards,
    nothing_open,
    over,
    own_error,
    points,
    raised_by_world,
    settled,
    spans_of,
    too_late,
    world_jobs,
)
from grader.language import N_, phrase

FACTS = Facts(
    title="ex29 assembly-line",
    file="assembly_line.py",
    functions=("line",),
    points=12,
    unit="s",
    summary="a pipeline of stations that work side by side",
    hints=(
        "Where is toy 2 while toy 1 is painted? Who tells the painter that it is there, and who that no more come?",
        "Give each station a worker of its own, and put a queue between one worker and the next. After the last toy, "
        "an end mark goes through all queues.",
        "`while (part := await parts.get()) is not None: await painted.put(await paint(part))`, then "
        "`await painted.put(None)`; the three workers in a TaskGroup.",
    ),
    learned="A pipeline is as fast as its slowest station; each station hands on the toys, and then the end.",
    look="Does each station hand on the end, once, after the last toy?",
)

STATIONS = ("cut", "paint", "pack")
TAKES = ("toy", "part", "painted")
DONE = {
    "cut": N_("`{station}` began only at {begin}, when all toys were cut."),
    "paint": N_("`{station}` began only at {begin}, when all toys were painted."),
}
TOYS = ("bear", "train", "kite", "ball", "drum", "robot", "whale", "doll")


Stages = list[tuple[str, ...]]
"""For each toy what goes into the three stations, and what comes out of the last."""


class Line(NamedTuple):
    """How long each toy takes at each station, and at which stations which toys (by number) fail."""

    toys: tuple[tuple[float, ...], ...]
    fails: tuple[tuple[int, int], ...] = ()

    @property
    def spans(self) -> list[list[tuple[float, float]]]:
        """From when to when each toy is at each station, where each begins as soon as it can and none fails."""
        spans: list[list[tuple[float, float]]] = []
        free = [0.0] * len(STATIONS)
        for lengths in self.toys:
            there, row = 0.0, []
            for station, length in enumerate(lengths):
                begin = max(there, free[station])
                there = free[station] = begin + length
                row.append((begin, there))
            spans.append(row)
        return spans

    @property
    def budget(self) -> float:
        """When the first station fails, or else when the last toy is packed."""
        spans = self.spans
        ends = [spans[toy][station][1] for station, toy in self.fails] or [row[-1][1] for row in spans]
        return (min if self.fails else max)(ends, default=0.0)


def steady(number: int, *lengths: float, fails: tuple[tuple[int, int], ...] = ()) -> Line:
    return Line((lengths,) * number, fails)


STATED = steady(3, 1, 2, 1)
EVEN = (
    STATED,
    steady(4, 3.013, 1.013, 2.013),
    steady(4, 3.25, 2, 1),
    steady(5, 1.017, 3.017, 2.017),
    steady(4, 2, 3.5, 1),
    steady(4, 2.029, 1.029, 3.029),
    steady(4, 1, 2.25, 3),
    steady(3, 1.5, 1.5, 1.5),
    steady(1, 2, 1, 1.5),
    steady(0),
)
UNEVEN = (
    Line(((1, 3, 1), (2.5, 0.5, 2), (0.5, 2, 0.5), (1, 0.75, 3))),
    Line(((3, 1, 2), (1, 2.5, 0.5), (2, 0.5, 1), (0.5, 3, 2.25), (1.25, 1, 1))),
)
BROKEN = (
    steady(4, 1.75, 2, 2.25, fails=((1, 1),)),
    steady(4, 1.75, 1, 1.5, fails=((0, 2),)),
    steady(4, 1, 2.25, 1.5, fails=((2, 0),)),
    steady(5, 1, 1.25, 2.125, fails=((2, 3),)),
    steady(3, 1.5, 2, 1, fails=((0, 0),)),
    steady(4, 1, 1.375, 3, fails=((1, 1), (2, 0))),
    steady(3, 2.5, 1, 2, fails=((2, 2),)),
)


def seconds(draw: random.Random) -> tuple[float, ...]:
    """A time for each station: equal ones, or at least 50 ms apart, and on no grid of a tenth or a quarter."""
    beside = draw.randint(0, 24) / 1000
    return tuple(round(draw.randint(10, 70) * 0.05 + beside, 3) for _ in STATIONS)


def even(draw: random.Random) -> Line:
    """Some toys, each of which takes as long at a station as the others."""
    return Line((seconds(draw),) * draw.randint(0, 6))


def drawn(draw: random.Random) -> Line:
    """Some toys, all alike, or each with times of its own."""
    line = even(draw)
    return line if draw.choice((True, False)) else Line(tuple(seconds(draw) for _ in line.toys))


def failing(draw: random.Random) -> Line:
    """A line where one station fails, or two.

    Nothing else ends at the moment of the first failure, and it comes as early where there is hardly any room between
    two stations: with one of the first two toys, or where no later station is slower.
    """
    while True:
        lengths, number = seconds(draw), draw.randint(1, 6)
        places = [(draw.randrange(3), draw.randrange(number)) for _ in range(draw.randint(1, 2))]
        line = Line((lengths,) * number, tuple(dict.fromkeys(places)))
        ends = [end for row in line.spans for _, end in row]
        apart = sum(abs(end - line.budget) < 0.01 for end in ends) == 1
        if apart and all(toy < 2 or lengths[station] >= max(lengths[station:]) for station, toy in places):
            return line


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """line is a coroutine function that takes cut, paint, pack and toys."""
    names = list(TOYS[:2])
    stubs = [world.replies(station, [takes], {}) for station, takes in zip(STATIONS, TAKES, strict=True)]
    await coroutine_functions(student, FACTS.functions, {"line": (*stubs, names)})


@points(1, essential=True)
@over(drawn, *EVEN, *UNEVEN)
async def test_all_made(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each toy is cut, painted and packed, once, and all is done when line returns."""
    for line in schedules:
        await made(student, world, line, draw)


@points(2)
@over(drawn, *EVEN, *UNEVEN)
async def test_toys(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """line returns the finished toys, in the order of toys."""
    for line in schedules:
        run, stages = await made(student, world, line, draw)
        try:
            gave_back(
                run, [stage[-1] for stage in stages], phrase("the list of the finished toys, in the order of toys")
            )
        except Fault as fault:
            if fault.code == "M39":
                in_turn(run, stages)  # that explains it
            raise


@points(2)
@over(drawn, *EVEN, *UNEVEN)
async def test_one_at_a_time(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each station has one toy at a time, and takes them in the order of toys."""
    for line in schedules:
        run, stages = await made(student, world, line, draw)
        one_at_a_time(run)
        in_turn(run, stages)


@points(3)
@over(even, *EVEN)
async def test_side_by_side(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The stations work side by side: after the first toy, each costs only the time of the slowest station."""
    for line in schedules:
        run, stages = await made(student, world, line, draw, stated=line is STATED)
        if run.elapsed > line.budget + TOLERANCE:
            raise late(run, line, stages)


@points(3)
@over(failing, *BROKEN)
async def test_failure(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When a station fails, all is called off at that moment, and its error comes out of line."""
    await made(student, world, STATED, draw)
    for line in schedules:
        run = await broken(student, world, line, draw)
        stopped(student, run)
        own_error(run, failure(run))


async def made(
    student: Student, world: World, line: Line, draw: random.Random, stated: bool = False
) -> tuple[Run, Stages]:
    """Run line where no station fails: each toy goes through all of them, and nothing is left."""
    run, stages, wanted = await begun(student, world, line, draw, stated)
    ended(run)
    nobody_called_off(run)
    settled(student, run, wanted, cancels=True)
    return run, stages


async def broken(student: Student, world: World, line: Line, draw: random.Random) -> Run:
    """Run line until a station fails, which is no later than in a line without idle stations."""
    run, stages, wanted = await begun(student, world, line, draw)
    no_own_error(run)
    station, toy = min(line.fails, key=lambda each: line.spans[each[1]][each[0]][1])
    way = [each for each in wanted if each.args[0] in stages[toy][: station + 1]]
    asked_once(run, way)
    if not any(call.how == "failed" for call in run.calls):
        nobody_called_off(run)
        nothing_open(student, run)
        nothing_afterwards(run)
    if failure(run).begin > line.spans[toy][station][0] + TOLERANCE:
        in_turn(run, stages)
        raise late(run, line, stages)
    return run


async def begun(
    student: Student, world: World, line: Line, draw: random.Random, stated: bool = False
) -> tuple[Run, Stages, list[Wanted]]:
    """Run line; what was seen, what goes in and out of the stations, and what a right run asks of them.

    Raises:
        Fault: `ex29-no-end`, all wait for a toy that never comes; or else why the run had no end.
    """
    names = draw.sample(TOYS, len(line.toys))
    numbers = iter(draw.sample(range(100, 1000), len(STATIONS) * len(names)))
    stages = [(name, *(f"{name} {next(numbers)}" for _ in STATIONS)) for name in names]
    replies: list[dict[tuple[str], Reply]] = [{} for _ in STATIONS]
    wanted = []
    budget = line.budget
    for toy, (stage, spans) in enumerate(zip(stages, line.spans, strict=True)):
        for station, (begin, end) in enumerate(spans):
            fails = (station, toy) in line.fails
            value = Failure("StationError", f"stopped at {stage[station + 1]}") if fails else stage[station + 1]
            replies[station][(stage[station],)] = Reply(line.toys[toy][station], value)
            if not line.fails or begin < budget - TOLERANCE:
                how = "failed" if fails and end == budget else "cancelled" if end > budget else "done"
                wanted.append(Wanted(STATIONS[station], (stage[station],), begin, min(end, budget), how))
    stubs = [world.replies(*each) for each in zip(STATIONS, [[name] for name in TAKES], replies, strict=True)]
    schedule = {each.shown: length_of(replies, each) for each in wanted}
    measures = {"budget": budget, "wanted": spans_of(wanted), "schedule": schedule}
    try:
        run = await student.run("line", *stubs, names, stated=stated, **measures)
    except Fault as fault:
        raise never_ends(fault, len(names)) from None
    return run, stages, wanted


def length_of(replies: Sequence[dict[tuple[str], Reply]], wanted: Wanted) -> float:
    return replies[STATIONS.index(wanted.name)][wanted.args].after


def never_ends(fault: Fault, toys: int) -> Fault:
    """Who waits for ever, when all is packed or when a station has failed; any other fault as it is."""
    run = fault.run
    if fault.code != "E06" or run is None:
        return fault
    failed = [call.name for call in run.calls if call.how == "failed"]
    packed = sum(call.name == "pack" and call.how == "done" for call in run.calls)
    where = phrase("line {line} waits", line=fault.line) if fault.line else phrase("somebody waits")
    if failed:
        message = phrase(
            "`{failed}` failed, and {where} for ever: for what can no longer come.", failed=failed[0], where=where
        )
        fix = phrase("When one station fails, call off all the others, and let the error go on.")
        return Fault("ex29-no-end", message, fix, line=fault.line, also=fault.also, run=run, last=True)
    if packed < toys:
        return fault
    message = phrase("All {toys} toys are packed, and {where} for one more.", toys=toys, where=where)
    fix = phrase("After the last toy send an end mark, and hand it on from station to station.")
    return Fault("ex29-no-end", message, fix, line=fault.line, also=fault.also, run=run, last=True)


def nobody_called_off(run: Run) -> None:
    """Where no station failed, none was called off."""
    for call in run.calls:
        if call.cut is not None and call.cut <= run.elapsed and call not in run.outcomes[1].in_flight:
            message = phrase(
                "`{name}` was called off at {cut}, and no station had failed.", name=call.name, cut=run.length(call.cut)
            )
            fix = phrase("Let each station take the time it needs.")
            raise Fault("ex29-called-off", message, fix, line=direct_line(run, call.place), run=run)


def at_station(run: Run) -> list[list[WorldCall]]:
    """The requests of each station, in the order of asking."""
    return [[call for call in run.calls if call.name == station] for station in STATIONS]


def one_at_a_time(run: Run) -> None:
    """No station is given a toy while it has another."""
    for calls in at_station(run):
        for before, after in pairwise(calls):
            if before.runs_at(after.begin):
                message = phrase(
                    "`{after}` was given {after_args} at {begin}, and still had {before}.",
                    after=after.name,
                    after_args=after.args[0],
                    begin=run.length(after.begin),
                    before=before.args[0],
                )
                fix = phrase("A station has one toy at a time: give it one worker of its own, or a lock.")
                line = direct_line(run, after.place)
                raise Fault("M24", message, fix, line=line, run=run, counts=after.name)


def in_turn(run: Run, stages: Stages) -> None:
    """Each station takes the toys in their order."""
    for station, calls in enumerate(at_station(run)):
        for call, stage in zip(calls, stages, strict=False):
            if call.args != (stage[station],):
                message = phrase(
                    "`{name}` took {what} when it was the turn of {stage}.",
                    name=call.name,
                    what=call.args[0],
                    stage=stage[station],
                )
                fix = phrase("Keep the order of toys: who comes first to a station is first there.")
                raise Fault("ex29-order", message, fix, line=direct_line(run, call.place), run=run)


def late(run: Run, line: Line, stages: Stages) -> Fault:
    """Why the stations took longer than they had to: M06, M25, M03, M11 or M20."""
    fault = too_late(run, world_jobs(run), line.budget)
    if fault.code == "M03" and many_tasks(run):
        fault.message = phrase("Tasks were made, and still no two stations ever worked at the same time.")
        fault.fix = phrase(
            "Something lets in only one of all, like one lock for the whole line: each station needs its own."
        )
    elif fault.code == "M03":
        fault.fix = phrase("While one toy is painted, the next can be cut: let the stations work side by side.")
        fault = station_after_station(run) or fault
    elif fault.code == "M25":
        fault = station_after_station(run) or idle(run, stages) or fault
    return fault


def many_tasks(run: Run) -> bool:
    """Whether there are several tasks, and one of them goes to more than one station."""
    been = {(call.place.task, call.name) for call in run.calls}
    tasks = [task for task, _ in been]
    return len(set(tasks)) > 1 and len(tasks) > len(set(tasks))


def station_after_station(run: Run) -> Fault | None:
    """A station began only when the one before was done with all toys."""
    for before, after in pairwise(calls for calls in at_station(run) if calls):
        over = max(call.end or run.elapsed for call in before)
        first = after[0]
        if len(before) > 1 and first.begin >= over - TOLERANCE:
            message = phrase(DONE[before[0].name], station=first.name, begin=run.length(first.begin))
            fix = phrase("Hand each toy on at once: do not wait for the others.")
            return Fault("M25", message, fix, line=direct_line(run, first.place), run=run)
    return None


def idle(run: Run, stages: Stages) -> Fault | None:
    """The first request that began later than it could: its station was free, and the toy was there."""
    ends = {call.args[0]: call.end or run.elapsed for call in run.calls}
    before = {after: here for stage in stages for here, after in pairwise(stage)}
    found = []
    for calls in at_station(run):
        free = 0.0
        for call in calls:
            there = ends.get(before.get(call.args[0], ""), 0.0)
            if call.begin > max(free, there) + TOLERANCE:
                found.append((max(free, there), call))
            free = call.end or run.elapsed
    if not found:
        return None
    since, call = min(found, key=lambda each: each[0])
    line = direct_line(run, call.place)
    message = phrase(
        "`{name}` was free at {since}, and began with {what} only at {begin}.",
        name=call.name,
        since=run.length(since),
        what=call.args[0],
        begin=run.length(call.begin),
    )
    if len(run.waits) > 2 * len(run.calls):
        fix = phrase("Do not look now and then whether a toy is there: await it.")
        return Fault("M20", message, fix, line=line, run=run)
    fix = phrase("A station waits for its own next toy only, never for what the other stations do.")
    return Fault("M25", message, fix, line=line, run=run, idle=(call, since))


def failure(run: Run) -> WorldCall:
    """The request that failed first."""
    failed = [call for call in run.calls if call.how == "failed"]
    return min(failed, key=lambda call: call.end or 0.0)


def stopped(student: Student, run: Run) -> None:
    """When the first station failed, what was under way was called off, nothing began, and line raised."""
    first, outcome = failure(run), run.outcomes[1]
    moment = first.end or 0.0
    failed = phrase("`{first}` failed at {moment}", first=first.name, moment=run.length(moment))
    if outcome.kind == "returned":
        nothing_open(student, run)
        raised_by_world(run)
    for call in run.calls:
        if call is not first and (call.end is None or call.end > moment + TOLERANCE):
            called_off(run, call, moment, failed)
    idle_tasks = [task for task in outcome.left if not task.cancelling]
    if idle_tasks and not outcome.in_flight:
        line = line_of(run, run.tasks[idle_tasks[0].task].place) if idle_tasks[0].task in run.tasks else None
        raise work_on(
            run,
            phrase(
                "{failed}, `line` raised, and `{idle_tasks}` still waited for a toy.",
                failed=failed,
                idle_tasks=idle_tasks[0].name,
            ),
            line,
        )
    nothing_open(student, run)
    nothing_afterwards(run)
    if run.elapsed > moment + TOLERANCE:
        message = phrase(
            "{failed}, and `line` raised only at {elapsed}.", failed=failed, elapsed=run.length(run.elapsed)
        )
        fix = phrase("Let the error go on as soon as all others are called off.")
        raise Fault("ex29-went-on", message, fix, line=direct_line(run, first.place), run=run)


def called_off(run: Run, call: WorldCall, moment: float, failed: str) -> None:
    """A request that was not over when the first station failed: cancelled at that moment, if not yet awaited."""
    line = direct_line(run, call.place)
    if call.begin > moment + TOLERANCE:
        message = phrase(
            "{failed}, and `{name}` began with {what} at {begin}.",
            failed=failed,
            name=call.name,
            what=call.args[0],
            begin=run.length(call.begin),
        )
        fix = phrase("Stop the whole line at once: call off every worker, and let the error go on.")
        raise Fault("ex29-went-on", message, fix, line=line, run=run)
    if call not in run.outcomes[1].in_flight:
        message = phrase(
            "{failed}, and `{name}` went on with {what} until {end}.",
            failed=failed,
            name=call.name,
            what=call.args[0],
            end=run.length(call.end or 0.0),
        )
        fix = phrase("Hear of a failure at once, whichever station it is, and call off the others then.")
        raise Fault("ex29-went-on", message, fix, line=line, run=run)
    if call.cut is None and not run.outcomes[1].stopping:
        raise work_on(
            run,
            phrase(
                "{failed}, `line` raised, and `{name}` still worked on {what}.",
                failed=failed,
                name=call.name,
                what=call.args[0],
            ),
            line,
        )


def work_on(run: Run, message: str, line: int | None) -> Fault:
    """M26: the error came out, and nobody told the others to stop."""
    gathered = any(task.place.via == "gather" for task in run.tasks.values())
    fix = N_("Nobody cancelled the others: call them off, and wait for them.")
    if gathered:
        fix = N_("gather does not cancel the others when one raises: call them off, and wait for them.")
    return Fault("M26", message, phrase(fix), line=line, run=run)
