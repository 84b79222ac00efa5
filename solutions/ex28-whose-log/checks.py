"""The hidden checks of ex28: all requests at once, and each line of the log has the id of its own request."""

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
    Thing,
    Wanted,
    World,
    WorldCall,
    blocking,
    coroutine_functions,
    direct_line,
    in_time,
    line_of,
    over,
    points,
    quarters,
    settled,
    spans_of,
)
from grader.language import N_, phrase

FACTS = Facts(
    title="ex28 whose-log",
    file="whose_log.py",
    functions=("handle_all",),
    points=8,
    unit="s",
    summary="what belongs to one task, a global cannot keep",
    hints=(
        "Who set the id last? And who was waiting at that moment, to write a line soon?",
        "Each task has a context of its own. A variable that lives there has another value in each task. Or do "
        "without: hand the id on to whoever writes.",
        '`current = ContextVar("current")` at the top; `current.set(request)` in the task of the request, and '
        "`current.get()` where the line is written.",
    ),
    learned="While you wait, others run: a global is everybody's, a ContextVar is the task's own.",
    look="Does each task set the number for itself, and is there no global left?",
)

STEPS = ("check", "pack", "send")
COPIED = N_("A task copies its context when it is made: set the id before that, or inside the task.")


class Orders(NamedTuple):
    """How long the three steps of each request take."""

    lengths: tuple[tuple[float, float, float], ...]

    @property
    def budget(self) -> float:
        return max(map(sum, self.lengths), default=0.0)


STATED = Orders(((2, 1, 1), (1, 1, 1)))
CASES = (
    STATED,
    Orders(()),
    Orders(((1, 0.5, 2),)),
    Orders(((1, 1, 1), (1, 1, 1), (1, 1, 1))),
    Orders(((1, 2.5, 1), (2, 0.25, 2), (0.5, 3, 0.25))),
    Orders(((3, 2, 1), (1, 2, 3), (2, 2, 2), (0.25, 0.5, 6))),
)


def drawn(draw: random.Random) -> Orders:
    """Any orders: up to four requests, with any times."""
    number = draw.randint(0, 4)
    check, pack, send = ([quarters(draw, 0.25, 3) for _ in range(number)] for _ in STEPS)
    return Orders(tuple(zip(check, pack, send, strict=True)))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """handle_all is a coroutine function that takes requests, step and log."""
    arguments, _, _ = store(world, Orders(()), draw)
    await coroutine_functions(student, FACTS.functions, {"handle_all": arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_handled(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each step of each request is asked once, and all are over when handle_all returns."""
    for orders in schedules:
        await handled(student, world, orders, draw)


@points(2)
@over(drawn, *CASES)
async def test_at_once(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The steps of a request follow each other, and no request waits for another."""
    for orders in schedules:
        run, _ = await handled(student, world, orders, draw)
        steps_in_order(run)
        nobody_waits(run, orders.budget)


@points(3)
@over(drawn, *CASES)
async def test_own_ids(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each line is logged once, with the id of its own request."""
    for orders in schedules:
        run, lines = await handled(student, world, orders, draw, stated=orders is STATED)
        each_line_once(run, lines)
        own_ids(run, lines)


@points(1)
@over(drawn, *CASES)
async def test_moments(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each line is logged at the moment its step is over."""
    for orders in schedules:
        run, lines = await handled(student, world, orders, draw)
        each_line_once(run, lines)
        logged_at_once(run, lines)


async def handled(
    student: Student, world: World, orders: Orders, draw: random.Random, stated: bool = False
) -> tuple[Run, dict[str, tuple[str, str]]]:
    """Run handle_all once; the run, and for each line of the log the request and step that it belongs to."""
    arguments, wanted, lines = store(world, orders, draw)
    schedule = {each.shown: each.end - each.begin for each in wanted}
    options: dict[str, Any] = {"budget": orders.budget, "wanted": spans_of(wanted), "schedule": schedule}
    run = await student.run("handle_all", *arguments, stated=stated, **options)
    variable_was_set(run)
    each_its_own(run)
    settled(student, run, wanted)
    return run, lines


def each_its_own(run: Run) -> None:
    """Not all tasks work on one and the same request.

    Raises:
        Fault: M37.
    """
    first = [call for call in run.calls if call.name == "step" and call.args[1:] == STEPS[:1]]
    if len(first) > 1 and len({call.args[0] for call in first}) == 1:
        message = phrase(
            "All {number} tasks work on `{request}`: they share what was set last.",
            number=len(first),
            request=first[0].args[0],
        )
        fix = phrase("Set it inside each task, or hand the request over as an argument.")
        raise Fault("M37", message, fix, line=direct_line(run, first[0].place), run=run)


def store(
    world: World, orders: Orders, draw: random.Random
) -> tuple[tuple[list[str], Stub, Stub], list[Wanted], dict[str, tuple[str, str]]]:
    """The arguments of handle_all, the steps of the best run, and whose line each is."""
    requests = [f"{draw.choice('abcdef')}{number}" for number in draw.sample(range(10, 100), len(orders.lengths))]
    receipts = iter(draw.sample(range(1000, 10000), len(requests) * len(STEPS)))
    replies, wanted, lines = {}, [], {}
    for request, lengths in zip(requests, orders.lengths, strict=True):
        begin = 0.0
        for name, length in zip(STEPS, lengths, strict=True):
            line = f"receipt {next(receipts)}"
            lines[line] = request, name
            replies[request, name] = Reply(length, line)
            wanted.append(Wanted("step", (request, name), begin, begin + length))
            begin += length
    return (requests, world.replies("step", ["request", "name"], replies), log_of(world)), wanted, lines


def log_of(world: World) -> Stub:
    return world.quick("log", ["request_id", "line"])


def calls_of(run: Run, name: str) -> list[WorldCall]:
    return [call for call in run.calls if call.name == name]


def variable_was_set(run: Run) -> None:
    """Whoever reads a context variable does so in a task in which it was set."""
    problem = run.outcomes[1].problem
    while problem is not None and problem.parts:
        problem = problem.parts[0]
    if problem is not None and problem.type == "LookupError" and "ContextVar" in problem.text:
        message = phrase("A line was to be written, and in this task nobody had set the variable.")
        raise Fault("ex28-no-id", message, phrase(COPIED), line=next(iter(problem.lines), None), run=run)


def steps_in_order(run: Run) -> None:
    """Of one request, the next step begins when the one before is over."""
    for request in dict.fromkeys(call.args[0] for call in calls_of(run, "step")):
        calls = [call for call in calls_of(run, "step") if call.args[0] == request]
        for place, call in enumerate(calls):
            line = direct_line(run, call.place)
            if call.args[1] != STEPS[place]:
                message = phrase(
                    "`{what}` of {request} was asked when it was the turn of `{STEPS}`.",
                    what=call.args[1],
                    request=request,
                    STEPS=STEPS[place],
                )
                raise Fault("ex28-other-order", message, phrase("Go through STEPS as they stand."), line=line, run=run)
        for one, other in pairwise(calls):
            if other.begin < one.over - TOLERANCE:
                message = phrase(
                    "`{other}` of {request} began when its `{one}` was not over.",
                    other=other.args[1],
                    request=request,
                    one=one.args[1],
                )
                fix = phrase("Await each step of a request before its next one: only requests overlap.")
                raise Fault("ex28-steps-overlap", message, fix, line=direct_line(run, other.place), run=run)


def nobody_waits(run: Run, budget: float) -> None:
    """All is over when the slowest request is."""
    late = [call for call in calls_of(run, "step") if call.over > budget + TOLERANCE]
    if late:
        if run.blocked:
            raise blocking(run)
        own_steps_alone(
            run,
            late[-1].args[0],
            phrase("{elapsed} instead of {budget}", elapsed=run.length(run.elapsed), budget=run.length(budget)),
        )
    in_time(run, budget)


def own_steps_alone(run: Run, request: str, took: str) -> None:
    """A request waits for no step but its own."""
    moment = 0.0
    for call in calls_of(run, "step"):
        if call.args[0] != request:
            continue
        if call.begin > moment + TOLERANCE:
            message = phrase(
                "`{what}` of {request} began only at {begin}: {took}.",
                what=call.args[1],
                request=request,
                begin=run.length(call.begin),
                took=took,
            )
            if moment:
                fix = phrase("Let each request go on by itself: it waits for no step but its own.")
                raise Fault("M25", message, fix, line=direct_line(run, call.place), run=run)
            fix = phrase("Let all requests begin at once: each needs its own id, and no turn.")
            raise Fault("M03", message, fix, line=line_of(run, call.place), run=run)
        moment = call.over


def each_line_once(run: Run, lines: dict[str, tuple[str, str]]) -> None:
    """Every line that a step gave is in the log, as it is, and once."""
    logged = [call.args[1] for call in calls_of(run, "log")]
    for call in calls_of(run, "log"):
        if str(call.args[1]) not in lines:
            message = phrase(
                "A line was logged at {begin} that is none of those that the steps gave.", begin=run.length(call.begin)
            )
            if str(call.args[0]) in lines:
                message = phrase("`log` was given a line as its request_id.")
            fix = phrase("Log what the step gave, as it is: first the id, then the line.")
            raise Fault("ex28-other-line", message, fix, line=direct_line(run, call.place), run=run)
        if logged.count(call.args[1]) > 1:
            request, name = lines[call.args[1]]
            message = phrase(
                "The line of `{name}` of {request} was logged {count} times.",
                name=name,
                request=request,
                count=logged.count(call.args[1]),
            )
            fix = phrase("Log each line once, when its step is over.")
            raise Fault("ex28-logged-twice", message, fix, line=direct_line(run, call.place), run=run)
    for line, (request, name) in lines.items():
        if line not in logged:
            message = phrase("The line of `{name}` of {request} was never logged.", name=name, request=request)
            step = next(call for call in calls_of(run, "step") if call.args == (request, name))
            fix = phrase("Log what each step gives.")
            raise Fault("ex28-not-logged", message, fix, line=direct_line(run, step.place), run=run)


def own_ids(run: Run, lines: dict[str, tuple[str, str]]) -> None:
    """The id of each line is that of its own request."""
    requests = {request for request, _ in lines.values()}
    wrong = [call for call in calls_of(run, "log") if call.args[0] != lines[call.args[1]][0]]
    nobody = next((call for call in wrong if str(call.args[0]) not in requests), None)
    if nobody is not None:
        given, fix = repr(nobody.args[0]), phrase(COPIED)
        if isinstance(nobody.args[0], Thing):
            given, fix = (
                phrase("a {kind}", kind=nobody.args[0].type_name),
                phrase("The id is the request itself: log that, and not what holds it."),
            )
        message = phrase(
            "A line of {lines} was logged with {given:.40} for an id.", lines=lines[nobody.args[1]][0], given=given
        )
        raise Fault("ex28-no-id", message, fix, line=direct_line(run, nobody.place), run=run)
    for call in wrong:
        message = phrase(
            "A line of {lines} has the id {what}: all tasks share one id, and that one was set last.",
            lines=lines[call.args[1]][0],
            what=call.args[0],
        )
        fix = phrase("Others run while you wait, and all on one thread: give each task an id of its own.")
        raise Fault("M37", message, fix, line=direct_line(run, call.place), run=run)


def logged_at_once(run: Run, lines: dict[str, tuple[str, str]]) -> None:
    """A line is in the log as soon as its step is over."""
    over = {call.args: call.over for call in calls_of(run, "step")}
    for call in calls_of(run, "log"):
        request, name = lines[call.args[1]]
        if call.begin > over[request, name] + TOLERANCE:
            message = phrase(
                "`{name}` of {request} was over at {over}, and its line was logged at {begin}.",
                name=name,
                request=request,
                over=run.length(over[request, name]),
                begin=run.length(call.begin),
            )
            fix = phrase("Write the line as soon as you have it, before the next step.")
            raise Fault("ex28-logged-late", message, fix, line=direct_line(run, call.place), run=run)
