"""The hidden checks of ex26: answers one by one, audits in the background, and every error of theirs is heard of."""

import random
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

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
    blocking,
    cancel_line,
    coroutine_functions,
    direct_line,
    gave_back,
    in_time,
    line_of,
    over,
    points,
    quarters,
    raised_by_world,
    settled,
    spans_of,
)
from grader.language import N_, counted, phrase

FACTS = Facts(
    title="ex26 audit-trail",
    file="audit_trail.py",
    functions=("serve",),
    points=8,
    unit="s",
    summary="work in the background: keep it, finish it, hear of its errors",
    hints=(
        "What has to be done before the next customer has his turn? And what only before serve returns?",
        "Start each audit in the background and go on. Keep what you have started: at the end somebody waits for all "
        "of them, and looks at how each one ended.",
        "In the loop `audits.append(asyncio.create_task(audit(request)))`; after it `results = await "
        "asyncio.gather(*audits, return_exceptions=True)`, and return those that are an AuditError.",
    ),
    learned="A task in the background is still yours: keep it, wait for it, and look at its error.",
    look="Is each task kept until it is done, and its error looked at?",
)


class Day(NamedTuple):
    """How long each answer and each audit takes, and which audits fail."""

    answers: tuple[float, ...]
    audits: tuple[float, ...]
    fails: tuple[int, ...] = ()

    @property
    def out(self) -> list[float]:
        """When each answer is out."""
        return list(accumulate(self.answers))

    @property
    def budget(self) -> float:
        return max((out + audit for out, audit in zip(self.out, self.audits, strict=True)), default=0.0)


STATED = Day((1, 1, 1), (2, 2, 2), fails=(1,))
CASES = (
    STATED,
    Day((), ()),
    Day((1.5,), (2,)),
    Day((1,), (0.5,), fails=(0,)),
    Day((1, 2), (0.5, 0.75), fails=(0,)),
    Day((1, 2, 1.5), (0.5, 4, 2), fails=(0,)),
    Day((1, 1, 1), (7, 2, 0.5), fails=(1,)),
    Day((0.5, 0.5, 0.5, 0.5), (6, 4.25, 2.5, 1), fails=(0, 1, 2, 3)),
    Day((2, 1, 2, 1), (1, 1, 1, 1), fails=(0, 2)),
    Day((1, 0.5, 2), (3, 3, 3)),
)


def drawn(draw: random.Random) -> Day:
    """Any day: up to five requests, of which some audits fail."""
    number = draw.randint(0, 5)
    answers, audits = (tuple(quarters(draw, 0.25, most) for _ in range(number)) for most in (3, 8))
    return Day(answers, audits, tuple(place for place in range(number) if draw.choice((False, True))))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """serve is a coroutine function that takes requests, answer and audit."""
    arguments, _ = counter(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"serve": arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_served(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When no audit fails, each request is answered and audited once, and all is over when serve returns."""
    for day in schedules:
        await served(student, world, day._replace(fails=()), draw)


@points(2)
@over(drawn, *CASES)
async def test_answers(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The answers go out one by one, in order and with no pause; an audit begins when its answer is out."""
    for day in schedules:
        run, wanted = await served(student, world, day._replace(fails=()), draw)
        one_by_one(run, wanted)
        audited_afterwards(run)


@points(1)
@over(drawn, *CASES)
async def test_in_time(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The audits overlap each other and the answers: serve is done when the last audit is."""
    for day in schedules:
        run, _ = await served(student, world, day._replace(fails=()), draw)
        audits_overlap(run, day.budget)


@points(3)
@over(drawn, *CASES)
async def test_errors(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """serve returns the errors of the audits that failed, each once; the others go on to their end."""
    for day in schedules:
        run, wanted = await served(student, world, day, draw, stated=day is STATED)
        one_by_one(run, wanted)
        audits_overlap(run, day.budget)
        errors_given_back(run)


async def served(
    student: Student, world: World, day: Day, draw: random.Random, stated: bool = False
) -> tuple[Run, list[Wanted]]:
    """Run serve once: it returns, and all that it asked has come to its end."""
    arguments, wanted = counter(world, day, draw)
    how = {"failed": N_("{name} fails after"), "done": "{name}"}
    schedule = {phrase(how[each.how], name=each.shown): each.end - each.begin for each in wanted}
    options = {"budget": day.budget, "wanted": spans_of(wanted), "schedule": schedule}
    run = await student.run("serve", *arguments, stated=stated, **options)
    not_called_off(run)
    one_hid_the_others(run)
    audits_dropped(run, wanted)
    settled(student, run, wanted, cancels=True)
    return run, wanted


def counter(world: World, day: Day, draw: random.Random) -> tuple[tuple[list[str], Stub, Stub], list[Wanted]]:
    """The arguments of serve, and the requests of the best run."""
    numbers = draw.sample(range(100, 1000), len(day.answers))
    requests = [f"form {number}" for number in numbers]
    answers, audits, wanted = {}, {}, []
    for place, (request, out) in enumerate(zip(requests, day.out, strict=True)):
        length, audit, fails = day.answers[place], day.audits[place], place in day.fails
        answers[request,] = Reply(length)
        audits[request,] = Reply(audit, Failure("AuditError", f"no ink for {request}") if fails else None)
        wanted.append(Wanted("answer", (request,), out - length, out))
        wanted.append(Wanted("audit", (request,), out, out + audit, "failed" if fails else "done"))
    stubs = world.replies("answer", ["request"], answers), world.replies("audit", ["request"], audits)
    return (requests, *stubs), wanted


def calls_of(run: Run, name: str) -> list[WorldCall]:
    return [call for call in run.calls if call.name == name]


def not_called_off(run: Run) -> None:
    """Until serve ends, nobody is called off, whatever fails."""
    for call in run.calls:
        if call.cut is None or call.cut > run.elapsed + TOLERANCE:
            continue
        message = phrase(
            "`{name}({what})` was called off at {cut}, before it was done.",
            name=call.name,
            what=call.args[0],
            cut=run.length(call.cut),
        )
        failed = next((each for each in run.calls if each.how == "failed" and abs(each.over - call.cut) < 0.01), None)
        fix = phrase("Let each of them go on to its end.")
        if failed is not None:
            message = phrase(
                "`audit({failed})` failed, and that called off `{name}({what})`.",
                failed=failed.args[0],
                name=call.name,
                what=call.args[0],
            )
            fix = phrase("Catch an audit's error inside its own task: then it ends nobody else.")
        line = cancel_line(run, call) or line_of(run, call.place)
        raise Fault("ex26-called-off", message, fix, line=line, run=run)


def one_hid_the_others(run: Run) -> None:
    """The error of an audit neither comes out of serve, nor ends its waiting for the others."""
    outcome = run.outcomes[1]
    failed = [call for call in run.calls if call.how == "failed" and call.over <= outcome.at + TOLERANCE]
    if not failed:
        return
    raised = outcome.kind == "raised" and raised_by_world(run)
    line = outcome.problem.lines[-1] if raised and outcome.problem and outcome.problem.lines else None
    left = next(iter(outcome.in_flight), None)
    if left is not None:
        message = phrase(
            "`audit({failed})` failed, and serve left while `{left}({left_args})` went on.",
            failed=failed[-1].args[0],
            left=left.name,
            left_args=left.args[0],
        )
        fix = phrase("One error must not end the waiting for the others: wait for all, and keep each error.")
        raise Fault("M26", message, fix, line=line or line_of(run, left.place), run=run)
    if raised:
        message = phrase(
            "The error of `audit({failed})` came out of serve, and so nobody gets the list.", failed=failed[0].args[0]
        )
        fix = phrase("Keep each error, go on, and return all of them at the end.")
        raise Fault("ex26-came-out", message, fix, line=line, run=run)


def audits_dropped(run: Run, wanted: list[Wanted]) -> None:
    """serve does not leave with the last answer, while audits go on."""
    outcome = run.outcomes[1]
    over = max((each.end for each in wanted if each.name == "answer"), default=0.0)
    still = [each for each in wanted if each.name == "audit" and not any(map(each.matches, over_by(run, outcome.at)))]
    if outcome.kind != "returned" or not outcome.left or not still or outcome.at > over + TOLERANCE:
        return
    message = counted(
        "{count} audit was still open when serve returned, at {at}.",
        "{count} audits were still open when serve returned, at {at}.",
        len(still),
        at=run.length(outcome.at),
    )
    made = [run.tasks[task.task].place for task in outcome.left if task.task in run.tasks]
    line = next((line for line in (line_of(run, place) for place in made) if line is not None), None)
    raise Fault(
        "M07", message, phrase("Keep the tasks, and wait for all of them before you return."), line=line, run=run
    )


def over_by(run: Run, moment: float) -> Iterator[WorldCall]:
    return (call for call in run.calls if call.over <= moment + TOLERANCE)


def one_by_one(run: Run, wanted: list[Wanted]) -> None:
    """Each answer begins when the one before is out, in the order of the requests."""
    answers, right = calls_of(run, "answer"), [each for each in wanted if each.name == "answer"]
    for one, other in pairwise(answers):
        if other.begin < one.over - TOLERANCE:
            message = phrase(
                "At {begin} two answers were under way, and there is one clerk.", begin=run.length(other.begin)
            )
            fix = phrase("Await each answer before the next one begins.")
            line = direct_line(run, other.place)
            raise Fault("M24", message, fix, line=line, run=run, counts=other.name)
    for call, each in zip(answers, right, strict=True):
        if call.args != each.args:
            message = phrase(
                "`answer({what})` came when it was the turn of {each}.", what=call.args[0], each=each.args[0]
            )
            fix = phrase("Answer in the order of requests: first come, first served.")
            raise Fault("ex26-other-order", message, fix, line=direct_line(run, call.place), run=run)
        if call.begin > each.begin + TOLERANCE:
            raise kept_waiting(run, call, each.begin)


def kept_waiting(run: Run, call: WorldCall, due: float) -> Fault:
    """Why an answer began later than it could have."""
    if run.blocked:
        return blocking(run)
    late = phrase(
        "`answer({what})` began at {begin}, and the clerk was free at {due}",
        what=call.args[0],
        begin=run.length(call.begin),
        due=run.length(due),
    )
    paper = [each for each in calls_of(run, "audit") if abs(each.over - call.begin) <= TOLERANCE]
    if paper:
        message = phrase("{late}: the customer waited for `audit({paper})`.", late=late, paper=paper[-1].args[0])
        fix = phrase("Start the audit in the background, and go on with the next answer.")
        return Fault("M03", message, fix, line=direct_line(run, paper[-1].place), run=run)
    line = direct_line(run, call.place)
    return Fault("ex26-clerk-idle", f"{late}.", phrase("Begin the next answer at once."), line=line, run=run)


def audited_afterwards(run: Run) -> None:
    """No audit begins before its answer is out."""
    out = {call.args: call.over for call in calls_of(run, "answer")}
    for call in calls_of(run, "audit"):
        if call.begin < out[call.args] - TOLERANCE:
            message = phrase(
                "`audit({what})` began at {begin}, and the answer was out only at {out}.",
                what=call.args[0],
                begin=run.length(call.begin),
                out=run.length(out[call.args]),
            )
            fix = phrase("Start an audit when its answer is out: what did not happen cannot be written down.")
            raise Fault("ex26-audit-early", message, fix, line=line_of(run, call.place), run=run)


def audits_overlap(run: Run, budget: float) -> None:
    """The audits are over as early as they can be, and nobody waits on after that."""
    audits, out = calls_of(run, "audit"), {call.args: call.over for call in calls_of(run, "answer")}
    late = [call for call in audits if call.over > budget + TOLERANCE]
    if not late or all(one.begin >= other.over - TOLERANCE for other, one in pairwise(audits)):
        return in_time(run, budget, audits if late else None)
    call = late[0]
    message = phrase(
        "`audit({what})` began at {begin}, and its answer was out at {out}: {elapsed} instead of {budget}.",
        what=call.args[0],
        begin=run.length(call.begin),
        out=run.length(out[call.args]),
        elapsed=run.length(run.elapsed),
        budget=run.length(budget),
    )
    fix = phrase("Start each audit as soon as its answer is out.")
    raise Fault("ex26-audit-late", message, fix, line=direct_line(run, call.place), run=run)


def errors_given_back(run: Run) -> None:
    """The list holds the very errors that the audits raised, each once, and nothing else."""
    value, what = run.outcomes[1].value, phrase("the list of the AuditErrors that the audits raised")
    failed = [call for call in run.calls if call.how == "failed"]
    if type(value) not in (list, tuple) or not all(is_raised_error(each) for each in value):
        if type(value) in (list, tuple) and all(each is None or is_raised_error(each) for each in value):
            message = phrase(
                "The list has {number} entries, and some are None: those audits did not fail.", number=len(value)
            )
            fix = phrase("Return the errors only, and leave out what the other audits gave back.")
            raise Fault("ex26-not-only-errors", message, fix, line=run.result_line(), run=run)
        gave_back(run, [Thing("AuditError", call.number, call.number) for call in failed], what)
    asks = [each.ask for each in value]
    for call in failed:
        if call.number not in asks:
            raise error_lost(run, call)
        if asks.count(call.number) > 1:
            message = phrase(
                "The error of `audit({what})` stands in the list {count} times.",
                what=call.args[0],
                count=asks.count(call.number),
            )
            fix = phrase("Collect each error in one place only.")
            raise Fault("ex26-error-twice", message, fix, line=run.result_line(), run=run)


def is_raised_error(value: object) -> bool:
    return isinstance(value, Thing) and value.ask > 0


def error_lost(run: Run, call: WorldCall) -> Fault:
    """An error was caught and thrown away in a function round the audit, or else it still is in the audit's task."""
    spots = [run.activations.get(spot.activation) for spot in call.place.spots]
    message = phrase(
        "`audit({what})` failed at {over}, and its error is not in the list",
        what=call.args[0],
        over=run.length(call.over),
    )
    if any(activation is not None and activation.how == "returned" for activation in spots):
        fix = phrase("Keep the error where you catch it, and return all of them at the end.")
        return Fault(
            "M18",
            phrase("{message}: it was thrown away.", message=message),
            fix,
            line=direct_line(run, call.place),
            run=run,
        )
    fix = phrase("Look at what came back from each audit, also from one that was over early: some are errors.")
    return Fault(
        "M42", phrase("{message}: nobody looked.", message=message), fix, line=line_of(run, call.place), run=run
    )
