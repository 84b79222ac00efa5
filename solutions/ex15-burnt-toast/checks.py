"""The hidden checks of ex15: a dead line is an answer, too, and ends neither the other calls nor ring."""

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
    on_time,
    over,
    points,
    raised_by_world,
    settled,
    spans_of,
)
from grader.language import N_, phrase

FACTS = Facts(
    title="ex15 burnt-toast",
    file="burnt_toast.py",
    functions=("ring",),
    points=5,
    unit="s",
    summary="one fails, and the others still count",
    hints=(
        "One line is dead. Which calls should hear of it, and where does your `try` stand?",
        "Put the `try` round one call, and not round all of them: then an error ends nothing but its own call.",
        "A helper with `try: return await call(name)` and `except CallError`, one for each name in a gather; "
        "or `gather(..., return_exceptions=True)`, and then look at each with isinstance.",
    ),
    learned="Catch an error where it belongs: inside the one task, and only the error that you expect.",
    look="Is the `try` around one call, and does it name the one error?",
)


class Round(NamedTuple):
    """How long each call takes, which lines are dead, and which call has a bug."""

    lengths: tuple[float, ...]
    dead: tuple[int, ...] = ()
    bug: int | None = None


STATED = Round((3, 1, 2), dead=(1,))
WELL = (Round((2, 3, 1)), Round((2, 2, 2)), Round((1, 2, 3.5)), Round((4, 2.5, 1)), Round((1.5,)), Round(()))
BAD = (
    STATED,
    Round((2, 2, 2), dead=(1,)),
    Round((1, 2, 3.5), dead=(0,)),
    Round((4, 2.5, 1), dead=(1,)),
    Round((2, 4, 1, 3), dead=(0, 1)),
    Round((3, 1, 2), dead=(0, 1, 2)),
    Round((2,), dead=(0,)),
)
BUGS = (
    Round((2, 1, 3), bug=1),
    Round((1, 2, 3), dead=(0,), bug=2),
    Round((3, 1, 2), dead=(2,), bug=1),
    Round((2,), bug=0),
)


def drawn(draw: random.Random) -> Round:
    """Secret times, all different, and some dead lines."""
    number = draw.randint(0, 6)
    lengths = tuple(draw.sample([quarter / 4 for quarter in range(2, 21)], number))
    return Round(lengths, tuple(draw.sample(range(number), draw.randint(0, number))))


def with_a_bug(draw: random.Random) -> Round:
    """The same, and one of the calls fails for a reason of its own."""
    one = drawn(draw)
    lengths = (*one.lengths, 5.25)
    place = draw.randrange(len(lengths))
    dead = tuple(each for each in one.dead if each != place)
    return Round(lengths, dead, place)


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """ring is a coroutine function that takes call and names."""
    arguments, _, _ = telephone(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"ring": arguments})


@points(1, essential=True)
async def test_all_called(student: Student, world: World, draw: random.Random) -> None:
    """With no dead line, each name is called once, and all calls are over when ring returns."""
    for one in WELL:
        await rung(student, world, one, draw)


@points(1)
@over(drawn, *WELL, *BAD)
async def test_at_once(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """All calls begin at the start and end by themselves, dead lines or not; ring takes as long as the longest."""
    for one in schedules:
        run, wanted, _ = await rung(student, world, one, draw, stated=one is STATED)
        on_time(run, wanted)
        in_time(run, max(one.lengths, default=0))


@points(1)
@over(drawn, *WELL, *BAD)
async def test_answers(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """ring returns the dict of each name and its answer, which is "no answer" for a dead line."""
    for one in schedules:
        run, _, answers = await rung(student, world, one, draw)
        dead_lines(run, answers)
        gave_back(run, answers, phrase("the dict of each name and its answer"))


@points(1)
@over(with_a_bug, *BUGS)
async def test_bug(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Only CallError means a dead line: a TypeError comes out of ring."""
    run, _, answers = await rung(student, world, STATED, draw)
    dead_lines(run, answers)
    for one in schedules:
        arguments, wanted, _ = telephone(world, one, draw)
        run = await student.run("ring", *arguments, **measures(one, wanted))
        bug_comes_out(student, run, wanted)


async def rung(
    student: Student, world: World, one: Round, draw: random.Random, stated: bool = False
) -> tuple[Run, list[Wanted], dict[str, str]]:
    """Run ring where no call has a bug: it returns, and all calls have ended by themselves."""
    arguments, wanted, answers = telephone(world, one, draw)
    run = await student.run("ring", *arguments, stated=stated, **measures(one, wanted))
    nobody_called_off(run)
    goes_on(run)
    settled(student, run, wanted)
    return run, wanted, answers


def measures(one: Round, wanted: list[Wanted]) -> dict[str, Any]:
    how = {"failed": N_("{name} fails after"), "done": "{name}"}
    schedule = {phrase(how[each.how], name=each.shown): each.end for each in wanted}
    return {"budget": max(one.lengths, default=0), "wanted": spans_of(wanted), "schedule": schedule}


def telephone(
    world: World, one: Round, draw: random.Random
) -> tuple[tuple[Stub, list[str]], list[Wanted], dict[str, str]]:
    """The arguments of ring, the calls it has to make, and what it has to return."""
    names = draw.sample(("Ann", "Bob", "Cat", "Dan", "Eve", "Fay", "Gus", "Hal"), len(one.lengths))
    numbers = draw.sample(range(100, 1000), len(names))
    replies, wanted, answers = {}, [], {}
    for place, (name, length, number) in enumerate(zip(names, one.lengths, numbers, strict=True)):
        value: Any = f"answer {number}"
        if place in one.dead:
            value = Failure("CallError", f"dead line {number}")
        if place == one.bug:
            value = Failure("TypeError", f"bug {number}")
        answers[name] = "no answer" if isinstance(value, Failure) else value
        replies[name,] = Reply(length, value)
        wanted.append(Wanted("call", (name,), 0.0, length, "failed" if isinstance(value, Failure) else "done"))
    return (world.replies("call", ["name"], replies), names), wanted, answers


def shown(call: WorldCall) -> str:
    return f"`call({call.args[0]})`"


def nobody_called_off(run: Run) -> None:
    """No call was broken off."""
    outcome = run.outcomes[1]
    for call in run.calls:
        if call.cut is None or call.cut > outcome.at + TOLERANCE or call in outcome.in_flight:
            continue
        code, line = "ex15-called-off", cancel_line(run, call) or direct_line(run, call.place)
        before = [each for each in run.calls if each.how == "failed" and (each.end or 0.0) <= call.cut]
        if before:
            message = phrase(
                "{before} failed, and {call} was broken off at once.", before=shown(before[-1]), call=shown(call)
            )
            fix = phrase("Catch CallError inside each call's own task, so that nobody else hears of it.")
            raise Fault(code, message, fix, line=line, run=run)
        message = phrase(
            "{call} was broken off at {cut}, and nobody asked for that.", call=shown(call), cut=run.length(call.cut)
        )
        raise Fault(code, message, phrase("Let each call end by itself, however long it takes."), line=line, run=run)


def goes_on(run: Run) -> None:
    """No dead line ended ring."""
    outcome = run.outcomes[1]
    dead = [call for call in run.calls if is_dead(call) and (call.end or 0.0) <= outcome.at]
    unheard = len(outcome.in_flight)
    if outcome.kind == "raised":
        out = dead_that_came_out(run)
        if out is not None:
            message = N_("{out} had a dead line, and its CallError ended `ring`.")
            if unheard:
                message = N_("{out} had a dead line, and its CallError ended `ring`; never heard: {unheard} more.")
            message = phrase(message, out=shown(out), unheard=unheard)
            fix = phrase("Catch CallError round each single call: then the others go on.")
            raise Fault("ex15-ended-by-one", message, fix, line=direct_line(run, out.place), run=run)
    elif unheard and dead and dead[-1].end == outcome.at:
        message = phrase(
            "{dead} had a dead line, and `ring` returned; never heard: {unheard} more.",
            dead=shown(dead[-1]),
            unheard=unheard,
        )
        fix = phrase("Put the `try` round each single call, and not round all of them.")
        raise Fault("ex15-ended-by-one", message, fix, line=direct_line(run, dead[-1].place), run=run)


def is_dead(call: WorldCall) -> bool:
    return isinstance(call.value, Failure) and call.value.kind == "CallError"


def came_out(run: Run) -> list[WorldCall]:
    """The calls whose errors ring raised."""
    try:
        return raised_by_world(run)
    except Fault:
        return []  # an error of the file's own: others tell what it means


def dead_that_came_out(run: Run) -> WorldCall | None:
    return next(filter(is_dead, came_out(run)), None)


def dead_lines(run: Run, answers: dict[str, str]) -> None:
    """A dead line stands in the dict, as "no answer"."""
    value = run.outcomes[1].value
    line = run.result_line()
    if type(value) is not dict:
        return
    for name in (name for name, answer in answers.items() if answer == "no answer"):
        got = value.get(name)
        if isinstance(got, Thing) and got.ask:
            message = phrase(
                "{name} has a dead line, and the dict holds the exception itself: a {got}.",
                name=name,
                got=got.type_name,
            )
            fix = phrase('An exception object is not an answer: look at each, and turn it into "no answer".')
            raise Fault("M42", message, fix, line=line, run=run)
        if name not in value and value:
            message = phrase("{name} has a dead line, and is missing from the dict.", name=name)
            raise Fault("ex15-left-out", message, phrase('Put the name in, with "no answer".'), line=line, run=run)
        if got != "no answer" and (got is None or type(got) is str):
            message = phrase("{name} has a dead line, and the dict says {got!r}.", name=name, got=got)
            raise Fault(
                "ex15-other-words", message, phrase('For a dead line it has to be "no answer".'), line=line, run=run
            )


def bug_comes_out(student: Student, run: Run, wanted: list[Wanted]) -> None:
    """What ring raised is, or holds, the TypeError of the call."""
    outcome = run.outcomes[1]
    bug = next((call for call in run.calls if isinstance(call.value, Failure) and not is_dead(call)), None)
    if bug is not None and bug in came_out(run):
        return
    goes_on(run)
    if bug is None or (bug.end or 0.0) > outcome.at:
        nobody_called_off(run)
        settled(student, run, wanted)
    assert bug is not None
    line, error = direct_line(run, bug.place), phrase("{bug} raised TypeError", bug=shown(bug))
    held = outcome.value.get(bug.args[0]) if type(outcome.value) is dict else None
    if outcome.problem is not None:
        message = phrase("{error}, and out of `ring` came {type}.", error=error, type=outcome.problem.type)
        fix = phrase("Let the TypeError itself go on: raise it again, or do not catch it at all.")
        raise Fault("ex15-other-error", message, fix, line=line, run=run)
    if isinstance(held, Thing) and held.type_name == "TypeError":
        message = phrase("{error}, and the exception stands in the dict like an answer.", error=error)
        raise Fault("M42", message, phrase("Look at what came back: raise what is no CallError."), line=line, run=run)
    message = phrase("{error}, and `ring` went on as if nothing were wrong.", error=error)
    fix = phrase("Catch CallError and nothing else: a bug is no dead line, and has to be seen.")
    raise Fault("M18", message, fix, line=line, run=run)
