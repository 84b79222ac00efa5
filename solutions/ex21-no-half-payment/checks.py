"""The hidden checks of ex21: a charge that has begun comes to its end, and then pay ends as cancelled."""

import random
from itertools import pairwise
from typing import NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Reply,
    Run,
    Schedules,
    Student,
    Wanted,
    World,
    WorldCall,
    asked_once,
    blocking,
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
from grader.language import N_, phrase

FACTS = Facts(
    title="ex21 no-half-payment",
    file="no_half_payment.py",
    functions=("pay",),
    points=12,
    unit="s",
    summary="what has begun is finished, and then it stops",
    hints=(
        "Two things go on here: your coroutine, and the charge. Which of the two is called off, and which must not be?",
        "A cancel reaches what you await. Give the charge a task of its own, and keep the cancel away from it. "
        "Your own await is cut all the same: who waits for the charge then?",
        "`charging = asyncio.create_task(charge())`, then `await asyncio.shield(charging)` in a `try`, and in "
        "`except asyncio.CancelledError:` first `await charging` and then `raise`.",
    ),
    learned="A shield keeps the cancel away from a task; it waits for nothing, so keep the task and await it.",
    look="Is the payment a task that you keep, and is it awaited even after a cancel?",
)

STEPS = ("reserve", "charge", "receipt")
TO_THE_END = N_("Keep the charge in a task; when CancelledError comes, await that task, and then raise.")
LET_IT_GO = N_("When the charge is done, let CancelledError go on: `raise` it again.")


class Payment(NamedTuple):
    """How long each step takes, and when the judge calls the payment off."""

    reserve: float
    charge: float
    receipt: float
    cancel: float | None = None

    @property
    def charged(self) -> float:
        """When the charge ends."""
        return self.reserve + self.charge

    @property
    def place(self) -> str:
        """The step in which it is called off; "" if it is not."""
        if self.cancel is None:
            return ""
        return STEPS[(self.cancel > self.reserve) + (self.cancel > self.charged)]

    @property
    def budget(self) -> float:
        """When pay ends, at the latest."""
        if self.cancel is not None and self.place != "receipt":
            return max(self.cancel, self.charged if self.place == "charge" else 0.0)
        return sum(self[:3])


STATED = Payment(1, 2, 1, 1.875)
WELL = (Payment(1, 2, 1), Payment(2, 0.5, 1.5), Payment(1.5, 1.5, 1.5))
IN_RESERVE = (Payment(2, 1, 1, 0.125), Payment(1, 3, 2, 0.875))
IN_CHARGE = (STATED, Payment(1, 4, 1, 1.125), Payment(0.5, 3, 2, 3.375))
IN_RECEIPT = (Payment(1, 1, 2, 2.125), Payment(2, 1, 3, 5.75))


def well(draw: random.Random) -> Payment:
    """Secret times, and nobody leaves."""
    return Payment(quarters(draw, 0.25, 4), quarters(draw, 0.25, 4), quarters(draw, 0.25, 4))


def in_reserve(draw: random.Random) -> Payment:
    """Called off within the first step."""
    return called_off(draw, 0)


def in_charge(draw: random.Random) -> Payment:
    """Called off within the second."""
    return called_off(draw, 1)


def in_receipt(draw: random.Random) -> Payment:
    """Called off within the last."""
    return called_off(draw, 2)


def anywhere(draw: random.Random) -> Payment:
    """Called off within some step."""
    return called_off(draw, draw.randint(0, 2))


def called_off(draw: random.Random, step: int) -> Payment:
    payment = well(draw)
    return payment._replace(cancel=sum(payment[:step]) + quarters(draw, 0, payment[step] - 0.25) + 0.125)


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """pay is a coroutine function that takes reserve, charge and receipt."""
    steps = [world.replies(name, [], {(): Reply(1, name)}) for name in STEPS]
    await coroutine_functions(student, FACTS.functions, {"pay": tuple(steps)})


@points(1, essential=True)
@over(well, *WELL)
async def test_nobody_leaves(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """If nobody leaves, pay takes the three steps, each once, one after the other."""
    for payment in schedules:
        await paid(student, world, payment, draw)


@points(1)
@over(well, *WELL)
async def test_receipt(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """If nobody leaves, pay returns what receipt gave back."""
    for payment in schedules:
        run = await paid(student, world, payment, draw)
        gave_back(run, run.calls[-1].value, phrase("what receipt gave back"))


@points(2)
@over(in_reserve, *IN_RESERVE)
async def test_in_reserve(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Called off in reserve: that is cut, and nothing is charged."""
    for payment in schedules:
        run = await paid(student, world, payment, draw)
        reserve_is_cut(run, payment)
        ends_at_once(student, run)


@points(4)
@over(in_charge, *IN_CHARGE)
async def test_in_charge(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Called off in charge: the charge comes to its end, and then pay ends, without a receipt."""
    for payment in schedules:
        run = await paid(student, world, payment, draw, stated=payment is STATED)
        charge_is_whole(student, run)
        ends_at_once(student, run)


@points(1)
@over(in_receipt, *IN_RECEIPT)
async def test_in_receipt(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Called off in receipt: the receipt is cut or finished, and nothing is left."""
    for payment in schedules:
        run = await paid(student, world, payment, draw)
        ends_at_once(student, run)


@points(2)
@over(anywhere, *IN_RESERVE, *IN_CHARGE, *IN_RECEIPT)
async def test_cancelled(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When it is called off, pay ends as cancelled, wherever that was."""
    for payment in schedules:
        ends_cancelled(await paid(student, world, payment, draw), phrase(LET_IT_GO))


async def paid(student: Student, world: World, payment: Payment, draw: random.Random, stated: bool = False) -> Run:
    """Run pay once; as long as nobody has called it off, the steps follow each other."""
    numbers = draw.sample(range(100, 1000), 3)
    replies = [Reply(length, f"{name} {number}") for name, length, number in zip(STEPS, payment, numbers, strict=False)]
    steps = [world.replies(name, [], {(): reply}) for name, reply in zip(STEPS, replies, strict=True)]
    schedule = dict(zip(STEPS, payment[:3], strict=True))
    if payment.cancel is not None:
        schedule[phrase("called off at")] = payment.cancel
    wanted = list(steps_of(payment))
    run = await student.run(
        "pay",
        *steps,
        budget=payment.budget,
        wanted=spans_of(wanted),
        schedule=schedule,
        stated=stated,
        cancel=payment.cancel,
    )
    if run.called_off is None:
        settled(student, run, wanted, cancels=True)
    in_order(run)
    if run.called_off is None:
        no_pause(run)
    return run


def steps_of(payment: Payment) -> list[Wanted]:
    """The requests of a right run; a receipt in which it is called off is cut."""
    begin, wanted = 0.0, []
    for name, length in zip(STEPS, payment, strict=False):
        end = begin + (length or 0.0)
        if name == payment.place and name != "charge" and payment.cancel is not None:
            return [*wanted, Wanted(name, (), begin, payment.cancel, "cancelled")]
        wanted.append(Wanted(name, (), begin, end))
        if name == payment.place:
            return wanted
        begin = end
    return wanted


def in_order(run: Run) -> None:
    """Until it is called off, each step begins when the one before is over, and no step is broken off."""
    until = float("inf") if run.called_off is None else run.called_off - TOLERANCE
    for before, after in pairwise(call for call in run.calls if call.begin < until):
        follows = STEPS.index(after.name) == STEPS.index(before.name) + 1
        if after.begin < before.over - TOLERANCE or not follows:
            message = phrase(
                "`{after}` began at {begin}, and `{before}` was not over.",
                after=after.name,
                begin=run.length(after.begin),
                before=before.name,
            )
            if after.begin >= before.over - TOLERANCE:
                message = phrase("`{after}` was asked directly after `{before}`.", after=after.name, before=before.name)
            fix = phrase("Await reserve, then charge, and then receipt.")
            raise Fault("ex21-other-order", message, fix, line=direct_line(run, after.place), run=run)
    for call in run.calls:
        if call.cut is not None and call.cut < until:
            message = phrase(
                "`{name}` was broken off at {cut}, and nobody asked for that.", name=call.name, cut=run.length(call.cut)
            )
            fix = phrase("Let each step take the time it needs.")
            raise Fault("ex21-broken-off", message, fix, line=direct_line(run, call.place), run=run)


def no_pause(run: Run) -> None:
    """Each step begins when the one before is over, and pay ends with the last."""
    begins = [*(call.begin for call in run.calls), run.elapsed]
    ends = [0.0, *(call.over for call in run.calls)]
    for end, begin in zip(ends, begins, strict=True):
        if begin > end + TOLERANCE:
            if run.blocked:
                raise blocking(run)
            message = phrase(
                "From {end} to {begin} nothing was under way.", end=run.length(end), begin=run.length(begin)
            )
            raise Fault("ex21-pause", message, phrase("Go on at once: there is nothing else to wait for."), run=run)


def reserve_is_cut(run: Run, payment: Payment) -> None:
    """Called off in reserve: it was cut at that moment, and nothing was charged."""
    moment = payment.cancel or 0.0
    late = next((call for call in run.calls if call.begin >= moment), None)
    reserve = next((call for call in run.calls if call.name == "reserve"), None)
    cut = reserve is not None and reserve.cut is not None and reserve.cut <= moment + TOLERANCE
    if late is not None and cut:
        raise went_on(run, late)
    if late is not None:
        message = phrase(
            "Called off in reserve, at {moment}, and still `{late}` was asked.",
            moment=run.length(moment),
            late=late.name,
        )
        fix = phrase("Protect the charge alone, once it has begun: reserve has to be cut.")
        raise Fault("ex21-still-charged", message, fix, line=line_of(run, late.place), run=run)
    if reserve is not None and not cut:
        message = phrase("`pay` was called off at {moment}, and its `reserve` went on.", moment=run.length(moment))
        fix = phrase("Await reserve as it is, with nothing round it: then the cancel reaches it.")
        raise Fault("ex21-not-cut", message, fix, line=line_of(run, reserve.place), run=run)


def went_on(run: Run, call: WorldCall) -> Fault:
    """M27: the cancel was caught, and the payment went on as if nothing had happened."""
    message = phrase(
        "`pay` was called off at {called_off}, and after that it asked `{name}`.",
        called_off=run.length(run.called_off or 0.0),
        name=call.name,
    )
    fix = phrase("CancelledError says stop: finish the charge if it has begun, and then raise it again.")
    return Fault("M27", message, fix, line=direct_line(run, call.place), run=run)


def charge_is_whole(student: Student, run: Run) -> None:
    """Called off in charge: there is one charge, it came to its end, and only then pay ended."""
    outcome = run.outcomes[1]
    charges = [call for call in run.calls if call.name == "charge"]
    for charge in charges[:1]:
        line = direct_line(run, charge.place)
        if charge.cut is not None:
            message = phrase("The charge was cut in two, at {cut}.", cut=run.length(charge.cut))
            if len(charges) > 1:
                message = phrase(
                    "The charge was cut at {cut}, and then begun a second time.", cut=run.length(charge.cut)
                )
            raise Fault("ex21-cut-in-two", message, phrase(TO_THE_END), line=line, run=run)
        if outcome.at < charge.over - TOLERANCE:
            code, message = "M07", N_("You left at {at}, and the charge was still running.")
            if "shield" in student.case.source:
                code = "M32"
                message = N_(
                    "You left at {at}, and the charge was still running: shield protects it, it does not wait for it."
                )
            told = phrase(message, at=run.length(outcome.at))
            raise Fault(code, told, phrase(TO_THE_END), line=line_of(run, charge.place), run=run)
    asked_once(run, [Wanted("charge")])
    for call in run.calls:
        if call.name == "receipt":
            raise went_on(run, call)


def ends_at_once(student: Student, run: Run) -> None:
    """Nothing is left, no step was asked twice, and nothing was waited for after the last."""
    nothing_open(student, run)
    nothing_afterwards(run)
    nothing_forgotten(run)
    errors_read(run)
    asked_once(run, [Wanted(call.name) for call in run.calls])
    end = max(run.called_off or 0.0, *(call.over for call in run.calls)) if run.calls else 0.0
    if run.elapsed > end + TOLERANCE:
        no_pause(run)
