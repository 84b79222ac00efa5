"""The hidden checks of ex14: reading and writing overlap, and not more than B lines wait between them."""

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
    Wanted,
    World,
    WorldCall,
    blocking,
    coroutine_functions,
    direct_line,
    ended,
    in_time,
    line_of,
    over,
    points,
    settled,
    spans_of,
)
from grader.language import phrase

FACTS = Facts(
    title="ex14 small-buffer",
    file="small_buffer.py",
    functions=("copy",),
    points=8,
    unit="s",
    summary="a quick reader waits for a slow writer",
    hints=(
        "Two things go on at once here. Which of them has to slow down, and when?",
        "Lines wait in a queue between the one who reads and the one who writes. A queue of a certain size can make "
        "somebody wait who wants to put more into it. The end has to go through it, too.",
        "`lines = asyncio.Queue(B)`; one coroutine reads and does `await lines.put(line)`, at the end `put(None)`; the "
        "other gets and writes, until it gets None; gather both.",
    ),
    learned="A queue with a size makes the quick one wait for the slow one; without a size it only grows.",
    look="Does the queue have a size, and does the writer hear that nothing more comes?",
)


class Lines(NamedTuple):
    """Room for B lines; how long each takes to read and to write, how long the end takes; which lines are empty."""

    B: int
    reads: tuple[float, ...]
    writes: tuple[float, ...]
    end: float
    empty: tuple[int, ...] = ()

    @property
    def steady(self) -> bool:
        """Whether all reads take equally long, and all writes."""
        return len({*self.reads}) <= 1 and len({*self.writes}) <= 1

    @property
    def budget(self) -> float | None:
        """What everyone keeps who lets them overlap as far as there is room; for uneven times there is no such rule."""
        if not self.reads:
            return self.end
        if not self.steady:
            return None
        read, write = self.reads[0], self.writes[0]
        return read + (len(self.reads) - 1) * max(read, write) + write + self.end

    @property
    def slow(self) -> bool:
        """Whether writing is so slow that the room must fill."""
        return bool(self.reads) and min(self.writes) > max(self.reads) * (self.B + 2)

    @property
    def begins(self) -> tuple[list[float], list[float]]:
        """When each read begins (that of the end too), and each write, where exactly B lines wait between them."""
        reads, writes, handed, over = [], [], 0.0, 0.0
        for number, (read, write) in enumerate(zip(self.reads, self.writes, strict=True)):
            reads.append(handed)
            room = writes[number - self.B] if number >= self.B else 0.0
            handed = max(handed + read, room)
            writes.append(max(handed, over))
            over = writes[-1] + write
        return [*reads, handed], writes


STATED = Lines(1, (1,) * 4, (2,) * 4, 1, empty=(2,))
CASES = (
    STATED,
    Lines(2, (0.5,) * 8, (2.25,) * 8, 0),
    Lines(1, (0.25,) * 7, (1.75,) * 7, 0),
    Lines(5, (0.39,) * 9, (2.86,) * 9, 0.39, empty=(0, 8)),
    Lines(1, (1.3,) * 5, (1.3,) * 5, 0),
    Lines(4, (1.5,) * 5, (0.5,) * 5, 1.5),
    Lines(2, (2, 0.5, 0.25, 0.25, 3, 0.5, 0.25), (0.5, 3, 1.5, 0.25, 0.5, 2.5, 1), 0.25, empty=(3,)),
    Lines(1, (1.69,), (0.91,), 0, empty=(0,)),
    Lines(2, (), (), 1.17),
)


def drawn(draw: random.Random) -> Lines:
    """Up to ten lines, with steady times, slow writing or uneven times; all multiples of 0.13 s."""
    number, room, kind = draw.randint(0, 10), draw.randint(1, 6), draw.choice(("steady", "slow", "uneven"))
    most = 4 if kind == "slow" else 20
    each, write = draw.randint(1, most), draw.randint(1, 20)
    if kind == "slow":
        write += each * (room + 2)
    reads, writes = [each] * number, [write] * number
    if kind == "uneven":
        reads, writes = [draw.randint(1, 20) for _ in reads], [draw.randint(1, 20) for _ in writes]
    end = draw.choice((0, reads[-1] if reads else each))
    empty = tuple(place for place in range(number) if draw.randint(0, 5) == 5)
    return Lines(room, seconds(reads), seconds(writes), seconds([end])[0], empty)


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """copy is a coroutine function that takes read, write and B."""
    (_, write, room), _, _ = files(world, STATED, draw)
    read = world.quick("read", [])  # gives None at once: whoever cannot await would read on for ever
    arguments = (read, write, room)
    await coroutine_functions(student, FACTS.functions, {"copy": arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_copied(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each line is read and written once, and all are written when copy returns."""
    for lines in schedules:
        await copied(student, world, lines, draw)


@points(1)
@over(drawn, *CASES)
async def test_order(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Lines are written in the order read, one at a time."""
    for lines in schedules:
        run, texts = await copied(student, world, lines, draw)
        one_at_a_time(run)
        read_to_the_end(run)
        in_order(run, texts)


@points(2)
@over(drawn, *CASES)
async def test_room(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Never more than B lines wait."""
    for lines in schedules:
        run, _ = await copied(student, world, lines, draw)
        not_too_far_ahead(run, lines)


@points(2)
@over(drawn, *CASES)
async def test_overlap(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """While one line is written, the next is read."""
    for lines in schedules:
        run, _ = await copied(student, world, lines, draw, stated=lines is STATED)
        if lines.budget is not None:
            overlap(run, lines.budget)


@points(1)
@over(drawn, *CASES)
async def test_room_is_used(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When writing is slow, B lines wait."""
    for lines in schedules:
        run, _ = await copied(student, world, lines, draw)
        if lines.slow:
            room_is_used(run, lines)


async def copied(
    student: Student, world: World, lines: Lines, draw: random.Random, stated: bool = False
) -> tuple[Run, list[str]]:
    """Run copy once; what was seen, and the lines that had to be copied."""
    arguments, wanted, texts = files(world, lines, draw)
    options: dict[str, Any] = {"budget": lines.budget, "wanted": spans_of(wanted), "schedule": measures(lines)}
    try:
        run = await student.run("copy", *arguments, stated=stated, **options)
    except Fault as fault:
        if fault.run is not None and fault.code in ("E06", "E07"):
            why_stuck(fault.run, texts)
        raise
    ended(run)
    none_is_no_line(run)
    nothing_lost(run, texts)
    settled(student, run, wanted)
    return run, texts


def files(world: World, lines: Lines, draw: random.Random) -> tuple[tuple[Stub, Stub, int], list[Wanted], list[str]]:
    """The arguments of copy, what a right run asks, and the lines."""
    texts = [f"line {number}" for number in draw.sample(range(10, 100), len(lines.reads))]
    for number in lines.empty:
        texts[number] = ""
    reads, writes = lines.begins
    answers = [Reply(length, text) for length, text in zip(lines.reads, texts, strict=True)] + [Reply(lines.end)]
    replies: dict[tuple[Any, ...], list[Reply]] = {(None,): [Reply(1)]}
    for text, length in zip(texts, lines.writes, strict=True):
        replies.setdefault((text,), []).append(Reply(length))
    wanted = [
        Wanted("read", (), begin, begin + reply.after, most=1000) for begin, reply in zip(reads, answers, strict=True)
    ]
    wanted += [
        Wanted("write", (text,), begin, begin + length, most=texts.count(text))
        for text, begin, length in zip(texts, writes, lines.writes, strict=True)
    ]
    stubs = world.replies("read", [], {(): answers}), world.replies("write", ["line"], replies), lines.B
    return stubs, wanted, texts


def measures(lines: Lines) -> dict[str, float]:
    """What the report tells of the times: the line that a read or a write is of, by its place."""
    if lines.steady and lines.reads:
        return {phrase("each read"): lines.reads[0], phrase("each write"): lines.writes[0]}
    schedule = {phrase("read {number}", number=number): length for number, length in enumerate(lines.reads, 1)}
    return schedule | {phrase("write {number}", number=number): length for number, length in enumerate(lines.writes, 1)}


def calls_of(run: Run, name: str) -> list[WorldCall]:
    return [call for call in run.calls if call.name == name]


def none_is_no_line(run: Run) -> None:
    """The None at the end is not written."""
    for call in calls_of(run, "write"):
        if call.args == (None,):
            message = phrase("`write` was given the None that says that there are no more lines.")
            fix = phrase("None is no line: when it comes, stop.")
            raise Fault("ex14-none-written", message, fix, line=direct_line(run, call.place), run=run)


def why_stuck(run: Run, texts: list[str]) -> None:
    """Everybody waits, or somebody for ever: what was not told, or not begun."""
    nothing_lost(run, texts)
    reads, writes = calls_of(run, "read"), calls_of(run, "write")
    if reads and reads[-1].how == "done" and reads[-1].value is None and len(writes) == len(texts):
        message = phrase("All lines are written, and somebody still waits for another that never comes.")
        fix = phrase("Tell the one who writes that the end has come: let the None go through as well.")
        line = line_of(run, writes[-1].place) if writes else None
        raise Fault("ex14-no-end", message, fix, line=line, run=run)
    if len(reads) > 1 and not writes:
        message = phrase("{number} lines were read, there is room for no more, and nobody writes.", number=len(reads))
        fix = phrase("Let writing begin before you wait for all that has to be read.")
        raise Fault("ex14-nobody-writes", message, fix, line=line_of(run, reads[-1].place), run=run)


def nothing_lost(run: Run, texts: list[str]) -> None:
    """An empty line does not end the copy, and is not left out."""
    reads, written = calls_of(run, "read"), [call.args[0] for call in calls_of(run, "write")]
    for number, text in enumerate(texts):
        if text in written:
            written.remove(text)
            continue
        if text == "" and number < len(reads) and reads[number].how == "done":
            message = phrase("An empty line was read, and never written.")
            fix = phrase("An empty line is a line too. Only None is the end: ask `is None`.")
            raise Fault("ex14-empty-line", message, fix, line=line_of(run, reads[number].place), run=run)
        return


def read_to_the_end(run: Run) -> None:
    """The last read is the one that gives None."""
    ends = [number for number, call in enumerate(calls_of(run, "read")) if call.value is None]
    if ends and ends[0] < len(calls_of(run, "read")) - 1:
        again = calls_of(run, "read")[ends[0] + 1]
        message = phrase("`read` had answered None, and at {begin} it was asked again.", begin=run.length(again.begin))
        line = direct_line(run, again.place)
        raise Fault("ex14-read-on", message, phrase("After None there is nothing: read no more."), line=line, run=run)


def one_at_a_time(run: Run) -> None:
    """No two reads overlap, and no two writes."""
    for name in ("read", "write"):
        for before, after in pairwise(calls_of(run, name)):
            if after.begin < (before.end or 0.0) - TOLERANCE:
                message = phrase(
                    "A `{name}` began at {begin}, and the one before was not over.",
                    name=name,
                    begin=run.length(after.begin),
                )
                fix = phrase("One {name} at a time: await each before the next.", name=name)
                raise Fault("ex14-two-at-once", message, fix, line=direct_line(run, after.place), run=run)


def in_order(run: Run, texts: list[str]) -> None:
    """The lines are written in the order in which they were read."""
    for call, text in zip(calls_of(run, "write"), texts, strict=True):
        if call.args != (text,):
            message = phrase(
                "`{what}` was written before `{text}`, and was read after it.", what=call.args[0], text=text
            )
            fix = phrase("First in, first out: write the line that has waited longest.")
            raise Fault("ex14-order", message, fix, line=direct_line(run, call.place), run=run)


def most_ahead(run: Run) -> tuple[int, WorldCall | None]:
    """How many lines were read and not yet written at the most, and the read by which they were so many."""
    most, latest = 0, None
    for call in calls_of(run, "read"):
        if call.value is None or call.end is None:
            continue
        read = sum(each.value is not None and (each.end or 0.0) <= call.end for each in calls_of(run, "read"))
        written = sum(each.end is not None and each.end <= call.end for each in calls_of(run, "write"))
        if read - written > most:
            most, latest = read - written, call
    return most, latest


def not_too_far_ahead(run: Run, lines: Lines) -> None:
    """At most B lines wait, and one is in the reader's hand, and one being written."""
    most, call = most_ahead(run)
    if call is not None and most > lines.B + 2:
        if run.blocked:
            raise blocking(run)
        message = phrase(
            "At {end} {most} lines were read and not yet written; with B = {B} it may be {lines_B}.",
            end=run.length(call.end or 0.0),
            most=most,
            B=lines.B,
            lines_B=lines.B + 2,
        )
        fix = phrase("Let the one who reads wait, as soon as {B} lines wait already.", B=lines.B)
        raise Fault("M34", message, fix, line=direct_line(run, call.place), run=run)


def room_is_used(run: Run, lines: Lines) -> None:
    """With slow writing, as many lines wait as there is room for."""
    most, call = most_ahead(run)
    least = min(len(lines.reads), lines.B)
    if call is not None and most < least:
        message = phrase(
            "Writing was slow, and never more than {most} lines were ahead; B is {B}.", most=most, B=lines.B
        )
        fix = phrase("Use the room: read on while fewer than B lines wait.")
        raise Fault("ex14-room-left", message, fix, line=direct_line(run, call.place), run=run)


def overlap(run: Run, budget: float) -> None:
    """The copy takes no longer than it must: M03, M06, M11, M20 or M25."""
    try:
        in_time(run, budget)
    except Fault as fault:
        read_to_the_end(run)
        late = phrase("{elapsed} instead of {budget}", elapsed=run.length(run.elapsed), budget=run.length(budget))
        if sum(not wait.cut for wait in run.waits.values()) > len(run.calls) and not run.blocked:
            fault.code, fault.message = "M20", phrase("You keep asking instead of waiting: {late}.", late=late)
            fault.fix = phrase("Do not look now and then: wait for the next line, or for room, itself.")
            fault.line = next(direct_line(run, wait.place) for wait in run.waits.values() if not wait.cut)
        elif fault.code == "M03":
            fault.message = phrase("Each read and each write waits for the one before: {late}.", late=late)
        elif fault.code == "M25":
            fault.message = phrase(
                "Reading and writing overlap, but they wait for each other without need: {late}.", late=late
            )
        if fault.code in ("M03", "M25"):
            fault.fix = phrase("Let one task read and another write, with room for B lines between them.")
        raise


def seconds(steps: list[int]) -> tuple[float, ...]:
    return tuple(round(step * 0.13, 2) for step in steps)
