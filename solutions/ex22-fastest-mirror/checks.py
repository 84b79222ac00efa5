"""The hidden checks of ex22: the next mirror is asked in time, the first good answer wins, and the losers hang up."""

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
    blocking,
    cancel_line,
    coroutine_functions,
    direct_line,
    ended,
    errors_read,
    gave_back,
    line_of,
    no_own_error,
    nothing_afterwards,
    nothing_forgotten,
    nothing_open,
    over,
    points,
    quarters,
    settled,
    spans_of,
)
from grader.language import phrase

FACTS = Facts(
    title="ex22 fastest-mirror",
    file="fastest_mirror.py",
    functions=("download",),
    points=12,
    unit="s",
    summary="the first good answer wins, the others are called off",
    hints=(
        "Draw a timeline with three mirrors. At which moments does something have to be decided?",
        "Wait for what comes first: an answer, or h seconds. Then look: is there a good answer, is there somebody left "
        "to ask? And however it ends: whoever is still busy is called off, and awaited.",
        "A loop: add a task for the next mirror, then `done, running = await asyncio.wait(running, timeout=h, "
        "return_when=asyncio.FIRST_COMPLETED)`; look for a success in `done`; at last cancel and gather `running`.",
    ),
    learned="wait tells who is done, and not who did well; who asks many has to send the losers home.",
    look="Are the losers cancelled and awaited on every way out, an error too?",
)
NEVER = float("inf")


class Race(NamedTuple):
    """After how long the next mirror is asked; how long each takes, which fail, and how long hanging up takes."""

    h: float
    lengths: tuple[float, ...]
    bad: tuple[int, ...] = ()
    hang: float = 0.0

    def asked(self, eager: bool = True) -> list[float]:
        """When each is asked, until one has answered: at the next failure if `eager`, else as late as may be."""
        begins: list[float] = []
        for place in range(len(self.lengths)):
            ends = [begin + length for begin, length in zip(begins, self.lengths, strict=False)]
            failed = [end for number, end in enumerate(ends) if number in self.bad]
            won = min((end for number, end in enumerate(ends) if number not in self.bad), default=NEVER)
            if eager:
                limits = [begins[-1] + self.h, *(end for end in failed if end > begins[-1])] if begins else [0.0]
            else:
                limits = [place * self.h, *([max(failed)] if len(failed) == place > 0 else [])]
            if min(limits) >= won:
                break
            begins.append(min(limits))
        return begins

    def over(self, eager: bool = True) -> float:
        """When the first good answer comes, or the last failure."""
        ends = [begin + length for begin, length in zip(self.asked(eager), self.lengths, strict=False)]
        return min((end for number, end in enumerate(ends) if number not in self.bad), default=max(ends))

    @property
    def hopeless(self) -> bool:
        return len(self.bad) == len(self.lengths)

    @property
    def budget(self) -> float:
        """When download ends at the latest."""
        late = any(
            begin + length > self.over(False) for begin, length in zip(self.asked(False), self.lengths, strict=False)
        )
        return self.over(False) + (self.hang if late else 0.0)


STATED = Race(1.5, (5, 2, 1), hang=0.25)
CASES = (
    STATED,
    Race(2, (1.5, 1, 1)),
    Race(1, (0.75,)),
    Race(2, (5,)),
    Race(1, (3.5, 4, 1.25), hang=0.5),
    Race(1.5, (2, 3, 1), hang=0.25),
    Race(2, (0.75, 1, 2.5), bad=(0,)),
    Race(2, (1, 0.5, 1.25), bad=(0, 1)),
    Race(1, (3.5, 0.75, 2.25, 4), bad=(1,)),
    Race(1, (1.5, 4, 1.25, 3), bad=(0,), hang=0.5),
    Race(3, (4, 6.5, 2), bad=(0,), hang=1),
    Race(1, (3.25, 4.5, 2.75, 0.625, 5), bad=(2, 3), hang=0.25),
    Race(1, (2.5, 3.25, 1.125), bad=(0, 1, 2)),
    Race(2, (0.5, 1, 0.75), bad=(0, 1, 2)),
    Race(1, (1.5,), bad=(0,)),
)

GOOD = tuple(race for race in CASES if not race.hopeless)
QUICK = tuple(race for race in GOOD if len(race.asked()) == 1)
BAD = tuple(race for race in CASES if race.hopeless)


def drawn(draw: random.Random) -> Race:
    """Secret times on a grid of halves, each moved by its own little, so that no two things happen at one instant."""
    count = draw.randint(1, 5)
    lengths = tuple(draw.randint(1, 10) / 2 + 0.013 * 2**place for place in range(count))
    bad = tuple(place for place in range(count) if draw.randint(0, 2) == 2)
    return Race(draw.randint(1, 6) / 2, lengths, bad, draw.randint(0, 4) / 4)


def good(draw: random.Random) -> Race:
    """One of the mirrors is good, if not all."""
    race = drawn(draw)
    return race._replace(bad=race.bad[1:]) if race.hopeless else race


def quick(draw: random.Random) -> Race:
    """The first mirror answers before the next is asked."""
    race = drawn(draw)
    return race._replace(h=race.lengths[0] + quarters(draw, 0.25, 2), bad=tuple(place for place in race.bad if place))


def hopeless(draw: random.Random) -> Race:
    """All mirrors are bad."""
    race = drawn(draw)
    return race._replace(bad=tuple(range(len(race.lengths))))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """download is a coroutine function that takes fetch, mirrors and h."""
    await coroutine_functions(student, FACTS.functions, {"download": mirrors_of(world, STATED, draw)[0]})


@points(1, essential=True)
@over(quick, *QUICK)
async def test_first(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """If the first mirror answers within h, a good answer comes back, and nothing is left."""
    for race in schedules:
        run, wanted = await raced(student, world, race, draw, timed=False)
        settled(student, run, wanted, cancels=True)
        winner = first_good(run)
        gave_back(run, winner.value if winner else None, phrase("the first good answer"))


@points(3)
@over(drawn, *CASES)
async def test_next(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The next mirror is asked after h seconds, or when all have failed; and none sooner."""
    for race in schedules:
        await raced(student, world, race, draw)


@points(2)
@over(good, *GOOD)
async def test_winner(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """The first good answer is what download returns."""
    for race in schedules:
        run, _ = await raced(student, world, race, draw)
        ended(run)
        winner = first_good(run)
        if winner is None or run.outcomes[1].value != winner.value:
            losers_hang_up(student, run)
        gave_back(run, winner.value if winner else None, phrase("the first good answer"))


@points(3)
@over(good, *GOOD)
async def test_losers(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """With the first good answer nobody is asked any more; who is busy is called off then, and has hung up."""
    for race in schedules:
        run, _ = await raced(student, world, race, draw, stated=race is STATED)
        losers_hang_up(student, run)


@points(2)
@over(hopeless, *BAD)
async def test_all_bad(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """If all are bad, all are asked, and MirrorError comes out when the last has failed."""
    for race in schedules:
        run, _ = await raced(student, world, race, draw)
        mirror_error_comes_out(student, run)


async def raced(
    student: Student, world: World, race: Race, draw: random.Random, stated: bool = False, timed: bool = True
) -> tuple[Run, list[Wanted]]:
    """Run download once: the mirrors were asked in order and in time, and no failure ended it too soon.

    `timed` is whether it matters when each was asked.
    """
    arguments, wanted = mirrors_of(world, race, draw)
    schedule = {"h": race.h}
    for place, (mirror, length) in enumerate(zip(arguments[1], race.lengths, strict=True)):
        name = f"fetch({mirror})"
        schedule[phrase("{name} fails after", name=name) if place in race.bad else name] = length
    run = await student.run(
        "download", *arguments, budget=race.budget, wanted=spans_of(wanted), schedule=schedule, stated=stated
    )
    if run.outcomes[1].problem and leaves_of(run.outcomes[1].problem) & {"TimeoutError", "MirrorError"}:
        none_given_up(run)
    gave_up(run)
    no_own_error(run)
    asked_once(run, [Wanted("fetch", call.args) for call in run.calls] or wanted[:1])
    in_order(run, arguments[1])
    none_given_up(run)
    if not any(call.how in ("done", "failed") for call in run.calls):
        nothing_open(student, run)
    if timed:
        each_in_its_time(run, race, arguments[1])
    if not race.hopeless and run.outcomes[1].problem:
        if "MirrorError" in leaves_of(run.outcomes[1].problem):
            raise ended_by_failure(run)
        ended(run)
    return run, wanted


def mirrors_of(world: World, race: Race, draw: random.Random) -> tuple[tuple[Stub, list[str], float], list[Wanted]]:
    """The arguments of download, and what a right run asks that asks the next one at each failure."""
    mirrors = draw.sample(("north", "south", "east", "west", "hill", "lake", "coast"), len(race.lengths))
    numbers = draw.sample(range(100, 1000), len(mirrors))
    replies: dict[tuple[str], Reply] = {}
    for place, (mirror, length, number) in enumerate(zip(mirrors, race.lengths, numbers, strict=True)):
        data: Any = f"file {number}".encode()
        replies[mirror,] = Reply(length, Failure("MirrorError", f"no copy {number}") if place in race.bad else data)
    over, wanted = race.over(), []
    for place, begin in enumerate(race.asked()):
        end, asked = begin + race.lengths[place], ("fetch", (mirrors[place],), begin)
        if end > over:
            wanted.append(Wanted(*asked, over + race.hang, "cancelled"))
        else:
            wanted.append(Wanted(*asked, end, "failed" if place in race.bad else "done"))
    return (world.replies("fetch", ["mirror"], replies, hang=race.hang), mirrors, race.h), wanted


def first_good(run: Run) -> WorldCall | None:
    """The call that won."""
    return min((call for call in run.calls if call.how == "done"), key=lambda call: call.over, default=None)


def won_at(run: Run) -> float:
    winner = first_good(run)
    return winner.over if winner else NEVER


def shown(call: WorldCall) -> str:
    return f"`{call.args[0]}`"


def in_order(run: Run, mirrors: list[str]) -> None:
    """The mirrors are asked in the order given."""
    asked = [call.args[0] for call in run.calls]
    if asked != mirrors[: len(asked)]:
        call = next(call for call, mirror in zip(run.calls, mirrors, strict=False) if call.args[0] != mirror)
        message = phrase(
            "{call} was asked at {begin}, and it was not its turn.", call=shown(call), begin=run.length(call.begin)
        )
        fix = phrase("Ask the mirrors in the order in which they are given.")
        raise Fault("ex22-other-order", message, fix, line=direct_line(run, call.place), run=run)


def each_in_its_time(run: Run, race: Race, mirrors: list[str]) -> None:
    """While there is no good answer, each mirror is asked neither too early nor too late.

    Raises:
        Fault: M24, M06 or M03; or a mirror was asked too early, too late or never.
    """
    begins = [call.begin for call in run.calls]
    if len(begins) > 1 and len(begins) == len(mirrors) and max(begins) <= TOLERANCE:
        message = phrase(
            "All {number} mirrors were asked at the start, and {calls} alone might do.",
            number=len(begins),
            calls=shown(run.calls[0]),
        )
        fix = phrase("Ask the first, and the next one only when h seconds are over or all have failed.")
        line = direct_line(run, run.calls[1].place)
        raise Fault("M24", message, fix, line=line, run=run, counts="fetch")
    for place, mirror in enumerate(mirrors):
        before = run.calls[:place]
        failed = [call.over for call in before if call.how == "failed"]
        latest = min(place * race.h, max(failed) if len(failed) == place > 0 else NEVER)
        good = min((call.over for call in before if call.how == "done"), default=NEVER)
        call = run.calls[place] if place < len(run.calls) else None
        if good <= (call.begin if call else latest):
            return
        if call is None or call.begin > latest + TOLERANCE:
            raise too_late(run, mirror, call, latest)
        since = before[-1].begin if before else -race.h
        if call.begin < min([since + race.h, *(end for end in failed if end > since)]) - TOLERANCE:
            message = phrase(
                "`{mirror}` was asked at {begin}, {after} after {before}, and h is {h:g} s.",
                mirror=mirror,
                begin=run.length(call.begin),
                after=run.length(call.begin - since),
                before=shown(before[-1]),
                h=race.h,
            )
            fix = phrase("Ask the next one when the last has been silent for h seconds, or when one has failed.")
            raise Fault("ex22-too-early", message, fix, line=direct_line(run, call.place), run=run)


def too_late(run: Run, mirror: str, call: WorldCall | None, latest: float) -> Fault:
    """Why a mirror was not asked in time: M06, M03, it ended too soon, or the time was counted wrongly."""
    if run.blocked:
        return blocking(run)
    begun = run.calls[: run.calls.index(call)] if call else run.calls
    problem = run.outcomes[1].problem
    if call is None and problem and "MirrorError" in leaves_of(problem):
        return ended_by_failure(run)
    if call is None and problem:
        ended(run)
    hoped = phrase("hoped for {latest}", latest=run.length(latest))
    line = direct_line(run, (call or begun[-1]).place)
    one_by_one = all(after.begin >= before.over - TOLERANCE for before, after in pairwise(run.calls))
    if one_by_one and abs((call.begin if call else run.elapsed) - begun[-1].over) <= TOLERANCE:
        message = phrase(
            "`{mirror}` had to wait until {begun} was done: {hoped}.",
            mirror=mirror,
            begun=shown(begun[-1]),
            hoped=hoped,
        )
        fix = phrase("Do not wait for one mirror alone: wait for it, or for h seconds.")
        return Fault("M03", message, fix, line=line, run=run)
    message = phrase("`{mirror}` was never asked: {hoped}.", mirror=mirror, hoped=hoped)
    if call:
        message = phrase(
            "`{mirror}` was asked at {begin}: {hoped}.", mirror=mirror, begin=run.length(call.begin), hoped=hoped
        )
    fix = phrase("Ask the next one h seconds after the last, or at once when all have failed.")
    return Fault("ex22-too-late", message, fix, line=line, run=run)


def none_given_up(run: Run) -> None:
    """Nobody is called off while there is no good answer."""
    ends = [call.over for call in run.calls if call.how == "failed"]
    for call in run.calls:
        if (
            call.cut is None
            or call.cut >= won_at(run) - TOLERANCE
            or any(abs(call.cut - end) <= TOLERANCE for end in ends)
        ):
            continue
        line, had = cancel_line(run, call) or line_of(run, call.place), run.length(call.cut - call.begin)
        message = phrase(
            "{call} was called off after {had}, and there was no good answer yet.", call=shown(call), had=had
        )
        fix = phrase("h is no limit for a mirror: let it run on, and ask the next one beside it.")
        raise Fault("M40", message, fix, line=line, run=run)


def gave_up(run: Run) -> None:
    """No MirrorError of the file's own comes out while somebody could still answer.

    Raises:
        Fault: M06, nobody could, as the loop stood still; else M11.
    """
    outcome = run.outcomes[1]
    if outcome.problem is None or "MirrorError" not in leaves_of(outcome.problem):
        return
    if run.blocked:
        raise blocking(run)
    if not outcome.in_flight or any(call.how == "failed" for call in run.calls):
        return
    message = phrase(
        "`download` raised MirrorError at {at}, and {call} had not failed.",
        at=run.length(outcome.at),
        call=shown(outcome.in_flight[0]),
    )
    fix = phrase("Raise it only when all have failed: wait for whoever is still busy.")
    line = next(iter(outcome.problem.lines), None)
    raise Fault("M11", message, fix, line=line, run=run)


def ended_by_failure(run: Run) -> Fault:
    """The first failure was taken for the end."""
    failed = min((call for call in run.calls if call.how == "failed"), key=lambda call: call.over, default=run.calls[0])
    message = phrase(
        "{failed} failed, and that ended `download`, though another mirror could have answered.", failed=shown(failed)
    )
    fix = phrase("A failure is no answer: go on until there is a good one, or nobody is left.")
    return Fault("ex22-failure-first", message, fix, line=line_of(run, failed.place), run=run)


def losers_hang_up(student: Student, run: Run) -> None:
    """From the first good answer on nobody is asked, and who was busy is called off at that moment."""
    ended(run)
    outcome, winner, won = run.outcomes[1], first_good(run), won_at(run)
    answered = phrase("{winner} had answered at {won}", winner=shown(winner), won=run.length(won)) if winner else ""
    for call in run.calls if winner else ():
        line = line_of(run, call.place)
        if call.begin >= won:
            message = phrase(
                "{call} was asked at {begin}, though {answered}.",
                call=shown(call),
                begin=run.length(call.begin),
                answered=answered,
            )
            fix = phrase("Ask nobody any more when there is a good answer.")
            raise Fault("ex22-asked-on", message, fix, line=direct_line(run, call.place), run=run)
        if call.cut is None and call in outcome.in_flight:
            message = phrase(
                "{answered}, and {call} was still running when `download` returned.",
                answered=answered,
                call=shown(call),
            )
            fix = phrase("Cancel whoever is still busy, and wait until they have hung up.")
            raise Fault("ex22-left-running", message, fix, line=line, run=run)
        if call.cut is None and call.over > won + TOLERANCE:
            message = phrase(
                "{answered}, and {call} was waited for until {over}.",
                answered=answered,
                call=shown(call),
                over=run.length(call.over),
            )
            fix = phrase("Take the first good answer, and cancel the others at that moment.")
            raise Fault("ex22-waited-for-losers", message, fix, line=line, run=run)
        if call.cut is not None and call.cut > won + TOLERANCE and call not in outcome.in_flight:
            message = phrase(
                "{answered}, and {call} was called off only at {cut}.",
                answered=answered,
                call=shown(call),
                cut=run.length(call.cut),
            )
            fix = phrase("Call all of them off at once, and only then wait for them.")
            line = cancel_line(run, call) or line
            raise Fault("ex22-called-off-late", message, fix, line=line, run=run)
    left_in_time(student, run)


def left_in_time(student: Student, run: Run) -> None:
    """Nothing is left, and download ends with the last that was under way."""
    nothing_open(student, run)
    nothing_afterwards(run)
    nothing_forgotten(run)
    errors_read(run)
    last = max(call.over for call in run.calls)
    if run.elapsed > last + TOLERANCE:
        if run.blocked:
            raise blocking(run)
        message = phrase(
            "All was over at {last}, and `download` ended only at {elapsed}.",
            last=run.length(last),
            elapsed=run.length(run.elapsed),
        )
        raise Fault("ex22-waited-on", message, phrase("Return at once: there is nothing else to wait for."), run=run)


def mirror_error_comes_out(student: Student, run: Run) -> None:
    """What came out is a MirrorError, or a group of them."""
    problem = run.outcomes[1].problem
    line = line_of(run, run.calls[-1].place)
    if problem is None:
        nothing_open(student, run)
        message = phrase("All mirrors failed, and `download` returned as if it had the file.")
        raise Fault("M18", message, phrase("When nobody is left, raise a MirrorError."), line=line, run=run)
    others = leaves_of(problem) - {"MirrorError"}
    if others:
        message = phrase("All mirrors failed, and out of `download` came {others}.", others=min(others))
        line = next(iter(problem.lines[::-1]), line)
        raise Fault("ex22-other-error", message, phrase("Raise MirrorError: theirs, or a new one."), line=line, run=run)
    left_in_time(student, run)


def leaves_of(problem: Any) -> set[str]:
    """The types of an exception without the groups around it."""
    return set().union(*map(leaves_of, problem.parts)) if problem.parts else {problem.type}
