"""The hidden checks of ex30: k customers at a time, nobody new after closing time, and some grace for those inside."""

import asyncio
import random
from collections.abc import Iterator, Sequence
from heapq import heapreplace
from typing import NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Failure,
    Fault,
    Reply,
    Request,
    Run,
    Schedules,
    Student,
    Wanted,
    World,
    WorldCall,
    asked_once,
    at_most,
    blocking,
    cancel_line,
    coroutine_functions,
    direct_line,
    ended,
    errors_read,
    gave_back,
    line_of,
    nothing_afterwards,
    nothing_forgotten,
    nothing_open,
    over,
    points,
    raised_by_world,
    spans_of,
)
from grader.language import N_, phrase

FACTS = Facts(
    title="ex30 closing-time",
    file="closing_time.py",
    functions=("shop",),
    points=12,
    unit="s",
    summary="close the shop, with customers still inside",
    hints=(
        "There are three clocks: closing time, the grace, and each customer's own. Who waits for which?",
        "Let a task of its own take in customers, a place first and then a customer, and each visit be a task. "
        "At closing time stop the first one; then wait for the visits, but not for ever.",
        "`await closing()`, cancel the door and await it; "
        "`done, late = await asyncio.wait(inside, timeout=grace)`; cancel the late ones and await them.",
    ),
    learned="Shutting down has an order: take in nothing new, let go on what runs, give it a limit, cancel, await.",
    look="Can you read the steps of the closing in their order, and is the limit around the waiting alone?",
)

NAMES = ("Ann", "Bob", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hal", "Ida")
ANY_NUMBER = 10_000
INSTANT = 0.000001


class Guest(NamedTuple):
    """When a customer comes to the door, how long the service takes, and whether it ends with a complaint."""

    comes: float
    stays: float
    complains: bool = False


class Day(NamedTuple):
    """How many have room, when the shop closes, how long the grace is, and who comes, in this order."""

    k: int
    closing: float
    grace: float
    guests: tuple[Guest, ...] = ()

    @property
    def lights_off(self) -> float:
        """When the last are sent away."""
        return self.closing + self.grace

    @property
    def visits(self) -> list[tuple[float, float]]:
        """From when to when those who are let in would stay: each comes in as soon as there is room."""
        free, visits = [0.0] * self.k, []
        for guest in self.guests:
            begin = max(guest.comes, free[0])
            if begin > self.closing:
                break
            visits.append((begin, begin + guest.stays))
            heapreplace(free, begin + guest.stays)
        return visits

    @property
    def budget(self) -> float:
        return max(self.closing, min(self.lights_off, max((end for _, end in self.visits), default=0.0)))


STATED = Day(2, 6, 2, (Guest(0, 3), Guest(1, 2), Guest(2, 6), Guest(4, 3), Guest(7, 1)))
QUIET = (
    Day(2, 8, 2, (Guest(1, 1.5), Guest(3, 2), Guest(5.5, 1.25))),
    Day(1, 5.5, 1, (Guest(0, 2), Guest(3, 1))),
    Day(3, 4.013, 1),
)
CASES = (
    STATED,
    Day(2, 7.5, 1.5, (Guest(0, 2), Guest(0, 3.25), Guest(0, 1.5), Guest(0, 4), Guest(0, 6), Guest(0, 1), Guest(0, 2))),
    Day(3, 5, 3, (Guest(0.5, 6.5), Guest(1, 5.25), Guest(1.5, 9), Guest(5.5, 1), Guest(9, 1))),
    Day(3, 6, 1.5, (Guest(0, 3), Guest(2, 8), Guest(3, 7), Guest(4, 6.5))),
    Day(1, 6.137, 2.5, (Guest(1, 2), Guest(1.5, 2), Guest(2, 4.5), Guest(2.5, 1))),
    Day(4, 4.5, 2, (Guest(0, 4), Guest(0.25, 1), Guest(1, 2), Guest(1.5, 1))),
    Day(2, 3, 1, (Guest(4.5, 1),)),
)
COMPLAINTS = (
    Day(2, 7, 2, (Guest(0, 1.5, True), Guest(0.5, 2), Guest(1, 2.5, True), Guest(1, 1), Guest(3.25, 5, True))),
    Day(1, 6, 1, (Guest(0, 1, True), Guest(1.25, 1, True), Guest(1.5, 1.25, True), Guest(3, 2))),
    Day(3, 5, 3, (Guest(0, 2), Guest(1, 5.5, True), Guest(1, 5.25), Guest(2, 1.5, True), Guest(2.5, 4, True))),
)


def seconds(draw: random.Random, least: float, most: float) -> float:
    """A secret time, on no grid of a tenth or a quarter of a second."""
    return round(draw.randint(round(least * 20), round(most * 20)) * 0.05 + draw.randint(0, 24) / 1000, 3)


def drawn(draw: random.Random) -> Day:
    """A day on which nobody comes, and no service ends, just when the shop closes or the lights go off."""
    while True:
        day = Day(draw.randint(1, 3), seconds(draw, 2, 8), seconds(draw, 0.5, 3))
        comes = sorted(seconds(draw, 0, 9) if draw.choice((False, True)) else 0.0 for _ in range(draw.randint(0, 7)))
        day = day._replace(guests=tuple(Guest(each, seconds(draw, 0.5, 5)) for each in comes))
        moments = [*comes, *(end for _, end in day.visits)]
        if all(abs(each - limit) >= 0.01 for each in moments for limit in (day.closing, day.lights_off)):
            return day


def quiet(draw: random.Random) -> Day:
    """A day on which each has left before the next one comes, and all of them before closing time."""
    guests, free = [], 0.0
    for _ in range(draw.randint(0, 3)):
        guests.append(Guest(round(free + seconds(draw, 0.5, 2), 3), seconds(draw, 0.5, 2)))
        free = guests[-1].comes + guests[-1].stays
    return Day(draw.randint(1, 3), round(free + seconds(draw, 0.5, 2), 3), seconds(draw, 0.5, 3), tuple(guests))


def complaining(draw: random.Random) -> Day:
    """A day with some customers who complain, or none."""
    day = drawn(draw)
    return day._replace(guests=tuple(each._replace(complains=draw.choice((False, True))) for each in day.guests))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """shop is a coroutine function that takes next_customer, serve, closing, k and grace."""
    stubs = [world.replies(name, takes, {}) for name, takes in TAKES]
    await coroutine_functions(student, FACTS.functions, {"shop": (*stubs, 1, 2)})


@points(1, essential=True)
@over(quiet, *QUIET)
async def test_open(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Whoever comes before closing time is let in and served, and the shop is open until then."""
    for day in schedules:
        run, wanted = await opened(student, world, day, draw)
        if run.calls and run.elapsed < day.closing - TOLERANCE:
            nothing_open(student, run)
            not_closed_early(run, day)
        asked_once(run, wanted)


@points(3)
@over(drawn, *CASES)
async def test_room(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Never more than k are inside, and the next one is let in as soon as there is room."""
    for day in schedules:
        run, wanted = await opened(student, world, day, draw, stated=day is STATED)
        room_for(run, day)
        served_at_once(run, day)
        let_in(run, day, wanted)


@points(2)
@over(drawn, *CASES, *QUIET)
async def test_closing(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """At closing time nobody waits for a customer any more, and nobody is let in."""
    for day in schedules:
        run, _ = await opened(student, world, day, draw)
        not_closed_early(run, day)
        closed(run, day)


@points(3)
@over(drawn, *CASES)
async def test_grace(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Those inside may stay until the grace is over, not longer, and the shop ends with the last of them."""
    for day in schedules:
        run, _ = await opened(student, world, day, draw)
        closed(run, day)
        kept_its_grace(run, day)
        nothing_open(student, run)
        nothing_afterwards(run)
        lights_off(run, day)


@points(1)
@over(drawn, *CASES)
async def test_numbers(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """shop returns how many were served, and how many were sent away."""
    for day in schedules:
        run, _ = await opened(student, world, day, draw)
        counted(run)


@points(1)
@over(complaining, *COMPLAINTS)
async def test_complaints(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """A customer with a complaint has been served, and the shop goes on."""
    for day in schedules:
        calm = day._replace(guests=tuple(each._replace(complains=False) for each in day.guests))
        run, wanted = await opened(student, world, calm, draw)
        let_in(run, calm, wanted)
        run, wanted = await opened(student, world, day, draw)
        goes_on(run, day, wanted)
        errors_read(run)
        counted(run)


TAKES: tuple[tuple[str, list[str]], ...] = (("next_customer", []), ("serve", ["customer"]), ("closing", []))


class Street:
    """Who stands outside, and what time it is there."""

    def __init__(self, day: Day, names: Sequence[str]) -> None:
        self._closing = day.closing
        self._comes = [guest.comes for guest in day.guests]
        self._names = names
        self._loop = asyncio.get_running_loop()
        self._outside: asyncio.PriorityQueue[int] = asyncio.PriorityQueue()
        self._opened = 0.0

    def open(self) -> None:
        """The day begins: whoever is there at once stands outside already."""
        self._opened = self._loop.time()
        for number, comes in enumerate(self._comes):
            self._loop.call_at(self._opened + comes, self._outside.put_nowait, number)

    async def next_customer(self, request: Request) -> str:
        """Who is called off at the very instant of being given stands outside again, in front."""
        number = await self._outside.get()

        def came_in() -> None:
            if request.call.cut is not None:
                self._outside.put_nowait(number)

        self._loop.call_later(INSTANT, came_in)
        return self._names[number]

    async def closing(self, request: Request) -> bool:
        await asyncio.sleep(max(0.0, self._opened + self._closing - self._loop.time()))
        return True


async def opened(
    student: Student, world: World, day: Day, draw: random.Random, stated: bool = False
) -> tuple[Run, list[Wanted]]:
    """Run the shop for a day, which comes to its end; what was seen, and the services that are hoped for.

    Raises:
        Fault: `ex30-after-closing`, it waits for customers for ever; `ex30-complaint-closes`, a complaint came out;
            `ex30-waited-for-closing`, nobody was let in before; or why it had no end.
    """
    names = draw.sample(NAMES, len(day.guests))
    street, table = Street(day, names), {}
    for name, guest in zip(names, day.guests, strict=True):
        table[name,] = Reply(guest.stays, Failure("Complaint", f"says {name}") if guest.complains else None)
    stubs = (
        world.function("next_customer", street.next_customer, parameters=[], drawn="world"),
        world.replies("serve", ["customer"], table),
        world.function("closing", street.closing, parameters=[], drawn="world"),
    )
    wanted = services(day, names)
    schedule = {
        phrase("{name} comes at", name=name): guest.comes for name, guest in zip(names, day.guests, strict=True)
    }
    schedule |= {f"serve({name})": guest.stays for name, guest in zip(names, day.guests, strict=True)}
    schedule |= {"closing": day.closing, "grace": day.grace}
    measures = {"budget": day.budget, "wanted": spans_of([*wanted, *asks(day)]), "schedule": schedule}
    try:
        async with student.visit("shop", stated=stated, **measures) as visit:
            street.open()
            await visit.outcome(visit.call("shop", *stubs, day.k, day.grace))
    except Fault as fault:
        if fault.code == "E06" and fault.run is not None:
            closed(fault.run, day)
        raise
    came_to_its_end(visit.run, day)
    return visit.run, wanted


def services(day: Day, names: list[str]) -> list[Wanted]:
    """Closing time, and the services of those who are let in."""
    wanted = [Wanted("closing", (), 0.0, day.closing, most=ANY_NUMBER)]
    for name, guest, (begin, end) in zip(names, day.guests, day.visits, strict=False):
        how = "cancelled" if end > day.lights_off else "failed" if guest.complains else "done"
        wanted.append(Wanted("serve", (name,), begin, min(end, day.lights_off), how))
    return wanted


def asks(day: Day) -> Iterator[Wanted]:
    """Who waits at the door, where one does for all: from when there is room until somebody comes, or it is closed."""
    free, since = [0.0] * day.k, 0.0
    for begin, end in day.visits:
        yield Wanted("next_customer", (), since, begin)
        heapreplace(free, end)
        since = max(begin, free[0])
    if since < day.closing:
        yield Wanted("next_customer", (), since, day.closing, "cancelled")


def came_to_its_end(run: Run, day: Day) -> None:
    """The shop returned, and was open before it closed."""
    if run.outcomes[1].kind == "raised" and any(call.how == "failed" for call in run.calls):
        try:
            complaint = raised_by_world(run)[0]
        except Fault:
            complaint = None
        if complaint is not None:
            message = phrase(
                "{complaint} complained at {end}, and that closed the shop.",
                complaint=complaint.args[0],
                end=run.length(complaint.end or 0.0),
            )
            fix = phrase("Catch Complaint where you serve that customer: for the others the shop goes on.")
            raise Fault("ex30-complaint-closes", message, fix, line=direct_line(run, complaint.place), run=run)
    ended(run)
    asked = of(run, "next_customer")
    waits = [call for call in of(run, "closing") if call.begin < day.closing - TOLERANCE]
    if waits and not any(call.begin < day.closing - TOLERANCE for call in asked):
        message = phrase("You waited for closing time before the first customer.")
        fix = phrase("Let somebody else wait for closing time: a task of its own, while customers come in.")
        line = direct_line(run, waits[0].place)
        raise Fault("ex30-waited-for-closing", message, fix, line=line, run=run)
    nothing_forgotten(run)


def of(run: Run, name: str) -> list[WorldCall]:
    """The requests of one function, in the order of asking."""
    return [call for call in run.calls if call.name == name]


def not_closed_early(run: Run, day: Day) -> None:
    if run.elapsed < day.closing - TOLERANCE:
        message = phrase(
            "The shop closed at {elapsed}, and closing time was {closing}.",
            elapsed=run.length(run.elapsed),
            closing=run.length(day.closing),
        )
        fix = phrase("Go on letting in customers until closing() has come back.")
        line = next((direct_line(run, call.place) for call in run.calls[::-1]), None)
        raise Fault("ex30-closed-early", message, fix, line=line, run=run)


INSIDE = N_("{number} customers were inside at {begin}, and the limit is {most}.")


def room_for(run: Run, day: Day) -> None:
    """Never more than k are inside."""
    try:
        at_most(run, day.k, of(run, "serve"), INSIDE)
    except Fault as fault:
        fault.fix = phrase("Wait for a free place before you let in the next customer.")
        raise


def served_at_once(run: Run, day: Day) -> None:
    """Whoever was given by next_customer is served at that moment."""
    served = {call.args[0]: call.begin for call in of(run, "serve")[::-1]}
    for call in of(run, "next_customer"):
        given = call.how == "done" and call.over < day.closing
        if given and served.get(call.value, float("inf")) > call.over + TOLERANCE:
            message = phrase(
                "{value} was let in at {over}, and not served at that moment.",
                value=call.value,
                over=run.length(call.over),
            )
            fix = phrase("First wait until there is room, and only then ask for the next customer.")
            raise Fault("ex30-let-in-too-soon", message, fix, line=direct_line(run, call.place), run=run)


def let_in(run: Run, day: Day, wanted: list[Wanted]) -> None:
    """Everybody was let in as soon as he was there and had room.

    Raises:
        Fault: `ex30-closed-early`, M06, M03, M20 or M25.
    """
    not_closed_early(run, day)
    for each in wanted[1:]:
        call = next((call for call in of(run, "serve") if each.matches(call)), None)
        if call is None or call.begin > each.begin + TOLERANCE:
            raise kept_outside(run, day, each, call)


def kept_outside(run: Run, day: Day, wanted: Wanted, call: WorldCall | None) -> Fault:
    """Why a customer was served late, or not at all."""
    serves = of(run, "serve")
    line = direct_line(run, (call or (serves or run.calls)[-1]).place)
    if run.blocked:
        return blocking(run)
    late = (
        phrase("was not let in") if call is None else phrase("was let in only at {begin}", begin=run.length(call.begin))
    )
    message = phrase(
        "There was room for {wanted} from {begin} on, and {wanted} {late}.",
        wanted=wanted.args[0],
        begin=run.length(wanted.begin),
        late=late,
    )
    if day.k > 1 and not any(one.runs_at(other.begin) for one in serves for other in serves if one is not other):
        fix = phrase("There is room for {k} at a time: serve each customer in a task of its own.", k=day.k)
        return Fault("M03", message, fix, line=line, run=run)
    if len(run.waits) > 2 * len(run.calls) + 2:
        fix = phrase("Do not look now and then: wait for the next customer and for closing time themselves.")
        return Fault("M20", message, fix, line=line, run=run)
    fix = phrase("As soon as any one leaves, ask for the next customer: do not wait for the others.")
    return Fault("M25", message, fix, line=line, run=run, idle=(call, wanted.begin) if call is not None else None)


def closed(run: Run, day: Day) -> None:
    """At closing time all waiting for customers was called off, and after it nobody was let in."""
    moment = phrase("Closing time was {closing}", closing=run.length(day.closing))
    for call in run.calls:
        late = call.begin > day.closing + TOLERANCE
        line = direct_line(run, call.place)
        if call.name == "serve" and late:
            not_again(run, call)
            message = phrase(
                "{moment}, and {what} was let in at {begin}.",
                moment=moment,
                what=call.args[0],
                begin=run.length(call.begin),
            )
        elif call.name == "next_customer" and late:
            message = phrase(
                "{moment}, and a new customer was asked for at {begin}.", moment=moment, begin=run.length(call.begin)
            )
        elif call.name == "next_customer" and call.over > day.closing + TOLERANCE:
            if call.how == "done":
                message = phrase(
                    "{moment}, and `next_customer` still brought in {value} at {over}.",
                    moment=moment,
                    value=call.value,
                    over=run.length(call.over),
                )
            elif call.cut is not None and call not in left(run):
                message = phrase(
                    "{moment}, and `next_customer` was called off only at {cut}.",
                    moment=moment,
                    cut=run.length(call.cut),
                )
                line = cancel_line(run, call) or line
            elif run.outcome is not None and run.outcome.stopping:
                continue  # it was asked to stop, and nobody waited until it had
            else:
                message = phrase("{moment}, and `next_customer` was never called off.", moment=moment)
        else:
            continue
        fix = phrase("At closing time cancel whoever waits for the next customer, and await that.")
        raise Fault("ex30-after-closing", message, fix, line=line, run=run, last=run.outcome is None)


def not_again(run: Run, call: WorldCall) -> None:
    """Who was sent away is not served a second time."""
    before = next((each for each in of(run, "serve") if each.args == call.args and each is not call), None)
    if before is not None and before.cut is not None:
        message = phrase(
            "{what} was sent away at {cut}, and then served again.", what=call.args[0], cut=run.length(before.cut)
        )
        fix = phrase("CancelledError says stop: do not catch it, or raise it again when you have cleaned up.")
        raise Fault("M27", message, fix, line=direct_line(run, call.place), run=run)


def left(run: Run) -> tuple[WorldCall, ...]:
    """What was in flight when the shop returned."""
    return run.outcome.in_flight if run.outcome is not None else ()


def kept_its_grace(run: Run, day: Day) -> None:
    """Nobody was sent away before the grace was over, and nobody stayed longer."""
    until = run.length(day.lights_off)
    for call in of(run, "serve"):
        name, code, message = call.args[0], "ex30-too-much-grace", ""
        if call in left(run):
            if call.cut is None and run.elapsed > day.lights_off - TOLERANCE and not run.outcomes[1].stopping:
                message = phrase(
                    "The lights went off at {elapsed}, and {name} was still being served.",
                    elapsed=run.length(run.elapsed),
                    name=name,
                )
                fix = phrase("Cancel the service itself, with no shield round it, and await that.")
        elif call.cut is not None and call.cut < day.lights_off - TOLERANCE:
            code, message = (
                "ex30-no-grace",
                phrase(
                    "{name} was sent away at {cut}, and could stay until {until}.",
                    name=name,
                    cut=run.length(call.cut),
                    until=until,
                ),
            )
            fix = phrase("Wait until the grace is over, and cancel only those who are still inside then.")
        elif call.end is not None and call.end > day.lights_off + TOLERANCE:
            message = phrase(
                "{name} was inside until {end}, and the grace was over at {until}.",
                name=name,
                end=run.length(call.end),
                until=until,
            )
            fix = phrase("The grace is one limit for all: cancel everybody who is still inside at its end.")
        if message:
            line = cancel_line(run, call) or direct_line(run, call.place)
            raise Fault(code, message, fix, line=line, run=run)


def lights_off(run: Run, day: Day) -> None:
    """The shop ends when the last one has left."""
    if run.elapsed > day.budget + TOLERANCE:
        if run.blocked:
            raise blocking(run)
        message = phrase(
            "All were out at {budget}, and the lights went off only at {elapsed}.",
            budget=run.length(day.budget),
            elapsed=run.length(run.elapsed),
        )
        fix = phrase("The grace is a limit, not a pause: wait for those inside, and leave with the last.")
        own = [wait.place for wait in run.waits.values() if abs(wait.end - run.elapsed) < TOLERANCE]
        line = line_of(run, own[-1]) if own else None
        raise Fault("ex30-too-much-grace", message, fix, line=line, run=run)


def goes_on(run: Run, day: Day, wanted: list[Wanted]) -> None:
    """After a complaint the place is free for the next customer."""
    try:
        let_in(run, day, wanted)
    except Fault as fault:
        complaints = [call for call in of(run, "serve") if call.how == "failed"]
        if not complaints or fault.code not in ("M25", "M03", "ex30-closed-early"):
            raise
        first = complaints[0]
        message = phrase(
            "{first} complained at {over}, and that place stayed empty.",
            first=first.args[0],
            over=run.length(first.over),
        )
        fix = phrase("Catch Complaint where you serve that customer, and let in the next one.")
        line = direct_line(run, first.place)
        raise Fault("ex30-complaint-closes", message, fix, line=line, run=run) from None


def counted(run: Run) -> None:
    """The numbers are those of the services that were seen."""
    serves = of(run, "serve")
    away = sum(call.cut is not None for call in serves)
    served, complaints = len(serves) - away, sum(call.how == "failed" for call in serves)
    value = run.outcomes[1].value
    if type(value) not in (list, tuple) or [type(each) for each in value] != [int, int]:
        gave_back(run, (served, away), phrase("the tuple of two numbers, served and sent away"))
    if tuple(value) == (served, away):
        return
    line = run.result_line()
    message = phrase(
        "You returned {tuple}; {served} were served and {away} sent away.", tuple=tuple(value), served=served, away=away
    )
    if complaints and tuple(value) == (served - complaints, away):
        fix = phrase("A customer who complains has been served as well: count him.")
        raise Fault("ex30-complaint-not-counted", message, fix, line=line, run=run)
    fix = phrase("Count who was served to the end, and who was cancelled: together all who were let in.")
    raise Fault("ex30-other-numbers", message, fix, line=line, run=run)
