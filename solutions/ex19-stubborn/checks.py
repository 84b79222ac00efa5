"""The hidden checks of ex19: each file tries again by itself, after Busy only, and after pauses that double."""

import random
from collections.abc import Iterator
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
    blocking,
    coroutine_functions,
    direct_line,
    ended,
    gave_back,
    in_time,
    line_of,
    no_own_error,
    over,
    points,
    quarters,
    raised_by_world,
    settled,
    spans_of,
    too_late,
    types_of,
    world_jobs,
)
from grader.language import phrase

FACTS = Facts(
    title="ex19 stubborn",
    file="stubborn.py",
    functions=("upload_all",),
    points=8,
    unit="s",
    summary="try again, each by itself and more and more slowly",
    hints=(
        "One file is answered Busy. Which of the others has to know about it?",
        "Write a coroutine for one file: all its tries, and the pauses between them. Let many of these run at once.",
        "In the helper: a loop over `range(R)`; in it `return await send(file)` in a `try`, and "
        "`await asyncio.sleep(b * 2**k)` in the `except Busy`, but not after the last try. Gather the helpers.",
    ),
    learned="What belongs to one file goes into its own coroutine: the tries, the pauses, and the end of patience.",
    look="Are the tries and the pauses of one file in one place, with no other file in it?",
)


class Uploads(NamedTuple):
    """The first pause, and how many tries there are; how often each file is answered Busy, how long each try takes.

    The last try of the `broken` file raises ValueError.
    """

    b: float
    R: int
    busy: tuple[int, ...]
    lengths: tuple[tuple[float, ...], ...]
    broken: int | None = None

    def tries(self, file: int) -> Iterator[tuple[float, float]]:
        """Begin and end of each try of a file."""
        begin = 0.0
        for k, length in enumerate(self.lengths[file]):
            yield begin, begin + length
            begin += length + self.b * 2**k

    @property
    def budget(self) -> float:
        return max((end for file in range(len(self.busy)) for _, end in self.tries(file)), default=0.0)


STATED = Uploads(1, 3, (1, 2, 0), ((1, 1), (1.25, 0.75, 1), (2.5,)))
CASES = (
    STATED,
    Uploads(
        0.5, 4, (3, 2, 1, 4, 0, 2), ((1, 0.5, 1, 2), (2, 1, 1), (1.5, 3), (1, 1, 0.75, 1), (2.5,), (0.75, 1, 1.25))
    ),
    Uploads(1.5, 3, (0, 3), ((5,), (1, 0.5, 0.75))),
    Uploads(1, 2, (0, 0, 0, 0), ((2,), (1,), (3,), (1.5,))),
    Uploads(2, 1, (1, 0, 1), ((1,), (2,), (1.25,))),
    Uploads(0.75, 3, (3, 3), ((1, 1, 1), (1, 1, 1))),
    Uploads(1, 5, (4,), ((0.5, 1, 0.25, 0.5, 1),)),
    Uploads(0.5, 2, (0,) * 9 + (1,), ((1,),) * 9 + ((0.5, 1),)),
    Uploads(1, 3, (), ()),
    Uploads(1, 3, (1, 0, 2), ((1, 1), (1.5,), (2, 1, 3)), broken=1),
    Uploads(1, 4, (2, 1), ((0.5, 1, 1.25), (2, 2.5)), broken=0),
    Uploads(2, 1, (0, 0), ((2,), (1,)), broken=0),
)
NAMES = ("photo", "film", "song", "book", "map", "letter", "plan", "list", "poem", "note", "talk", "game")


WELL = tuple(uploads for uploads in CASES if uploads.broken is None)
BROKEN = tuple(uploads for uploads in CASES if uploads.broken is not None)


def well(draw: random.Random) -> Uploads:
    """Some files of secret times, some of them busy."""
    R, b = draw.randint(1, 5), quarters(draw, 0.25, 2)
    busy = [draw.randint(0, R) for _ in range(draw.randint(0, 8))]
    lengths = tuple(tuple(quarters(draw, 0.25, 3) for _ in range(min(times + 1, R))) for times in busy)
    return Uploads(b, R, tuple(busy), lengths)


def with_a_broken_one(draw: random.Random) -> Uploads:
    """The same, and one of the files is broken; it had tries left."""
    while True:
        uploads = well(draw)
        patient = [file for file, times in enumerate(uploads.busy) if times < uploads.R]
        if patient:
            return uploads._replace(broken=draw.choice(patient))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """upload_all is a coroutine function that takes send, files, b and R."""
    await coroutine_functions(student, FACTS.functions, {"upload_all": Server(world, STATED, draw).arguments})


@points(1, essential=True)
@over(well, *WELL)
async def test_all_sent(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each file is sent, and nothing is under way when upload_all returns."""
    for uploads in schedules:
        await uploaded(student, world, uploads, draw)


@points(1)
@over(well, *WELL)
async def test_tries(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """A file is sent again after Busy and only then, and not more than R times in all."""
    for uploads in schedules:
        run, server = await uploaded(student, world, uploads, draw)
        as_often(run, server)


@points(2)
@over(well, *WELL)
async def test_pauses(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """All files are sent at the start, and again b, 2b, 4b, ... after a Busy of their own."""
    for uploads in schedules:
        run, server = await uploaded(student, world, uploads, draw)
        each_at_its_moment(run, server)


@points(1)
@over(well, *WELL)
async def test_time(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """upload_all takes as long as the file that needs longest."""
    for uploads in schedules:
        run, server = await uploaded(student, world, uploads, draw, stated=uploads is STATED)
        as_often(run, server)
        each_at_its_moment(run, server)
        no_last_pause(run, server)
        in_time(run, uploads.budget)


@points(1)
@over(well, *WELL)
async def test_answers(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """upload_all returns the answer for each file, or "failed" where it was always Busy."""
    for uploads in schedules:
        run, server = await uploaded(student, world, uploads, draw)
        as_often(run, server)
        answers_are_answers(run, server)
        gave_back(run, server.answers, phrase("the dict of each file and its answer"))


@points(1)
@over(with_a_broken_one, *BROKEN)
async def test_broken(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """A ValueError is not Busy: that file is not sent again, and the error comes out."""
    for uploads in schedules:
        server = Server(world, uploads, draw)
        run = await student.run("upload_all", *server.arguments, **server.measures)
        error_comes_out(student, run, server)


class Server:
    """The world of a case: the files by their secret names, and what is answered to each try."""

    def __init__(self, world: World, uploads: Uploads, draw: random.Random) -> None:
        self.uploads = uploads
        self.files = draw.sample(NAMES, len(uploads.busy))
        numbers = draw.sample(range(100, 1000), len(self.files))
        self.answers = {file: f"{file} is number {number}" for file, number in zip(self.files, numbers, strict=True)}
        replies: dict[tuple[str], list[Reply]] = {}
        for place, (file, busy, lengths) in enumerate(zip(self.files, uploads.busy, uploads.lengths, strict=True)):
            words = [Failure("Busy", f"{file} {number}") for number in draw.sample(range(100, 1000), busy)]
            last = Failure("ValueError", f"broken {numbers[place]}") if place == uploads.broken else self.answers[file]
            values = [*words, last][: len(lengths)]
            replies[file,] = [Reply(length, value) for length, value in zip(lengths, values, strict=True)]
        self.answers |= dict.fromkeys(self.lost, "failed")
        self.arguments: tuple[Stub, list[str], float, int] = (
            world.replies("send", ["file"], replies),
            list(self.files),
            uploads.b,
            uploads.R,
        )

    @property
    def lost(self) -> list[str]:
        """The files that are always answered Busy."""
        return [file for file, busy in zip(self.files, self.uploads.busy, strict=True) if busy >= self.uploads.R]

    @property
    def wanted(self) -> list[Wanted]:
        """The tries of a right run, all of them, also where another file is broken."""
        found = []
        for place, file in enumerate(self.files):
            tries = list(self.uploads.tries(place))
            for k, (begin, end) in enumerate(tries):
                failed = k < self.uploads.busy[place] or place == self.uploads.broken
                found.append(Wanted("send", (file,), begin, end, "failed" if failed else "done", most=1_000_000))
        return found

    @property
    def measures(self) -> dict[str, Any]:
        uploads, schedule = self.uploads, {"b": self.uploads.b, "R": float(self.uploads.R)}
        for file, lengths in zip(self.files, uploads.lengths, strict=True):
            schedule |= {
                phrase("send({file}), try {number}", file=file, number=number): length
                for number, length in enumerate(lengths, 1)
            }
        return {"budget": uploads.budget, "wanted": spans_of(self.wanted), "schedule": schedule}

    def tries(self, run: Run) -> Iterator[tuple[str, int, list[WorldCall]]]:
        """Of each file how often a right run sends it, and its tries in this run."""
        for file, lengths in zip(self.files, self.uploads.lengths, strict=True):
            yield file, len(lengths), [call for call in run.calls if call.args == (file,)]


async def uploaded(
    student: Student, world: World, uploads: Uploads, draw: random.Random, stated: bool = False
) -> tuple[Run, Server]:
    """Run upload_all where no file is broken: it returns, each file was sent, and nothing is left."""
    server = Server(world, uploads, draw)
    run = await student.run("upload_all", *server.arguments, stated=stated, **server.measures)
    busy_kept_inside(run, server)
    ended(run)
    only_after_busy(run, server)
    settled(student, run, server.wanted, cancels=True)
    return run, server


def busy_kept_inside(run: Run, server: Server) -> None:
    """No Busy comes out of upload_all."""
    if "Busy" not in types_of(run.outcomes[1].problem):
        return
    only_after_busy(run, server)
    last = max((call for call in run.calls if is_busy(call)), key=lambda call: call.over, default=run.calls[0])
    file, wanted, tries = next(each for each in server.tries(run) if last in each[2])
    message = phrase(
        "`{file}` was answered Busy, and Busy came out of `upload_all`: all the answers are lost.", file=file
    )
    fix = phrase("Catch Busy where the file is sent, pause, and send it again.")
    if len(tries) >= wanted:
        message = phrase(
            "`{file}` was Busy {number} times, and then Busy came out of `upload_all`.", file=file, number=len(tries)
        )
        fix = phrase('After R tries return "failed" for that file, and raise nothing.')
    raise Fault("ex19-busy-came-out", message, fix, line=direct_line(run, last.place), run=run)


def only_after_busy(run: Run, server: Server, until: float = float("inf")) -> None:
    """A file is sent again only when its try before was answered Busy; from `until` on only errors forbid it."""
    for file, _, tries in server.tries(run):
        for before, after in pairwise(tries):
            if (is_busy(before) and before.over <= after.begin) or (after.begin > until and before.how != "failed"):
                continue
            why = (
                phrase("though its answer was good")
                if before.how == "done"
                else phrase("though it was still under way")
            )
            why = phrase("though nobody had said Busy") if before.cut is not None else why
            why = phrase("though it is broken, and not Busy") if before.how == "failed" else why
            message = phrase(
                "`{file}` was sent again at {begin}, {why}.", file=file, begin=run.length(after.begin), why=why
            )
            fix = phrase("Try again round the sending of one file, and catch Busy only.")
            raise Fault("M35", message, fix, line=direct_line(run, after.place), run=run)


def is_busy(call: WorldCall) -> bool:
    return isinstance(call.value, Failure) and call.value.kind == "Busy"


def as_often(run: Run, server: Server) -> None:
    """Each file was sent until it was there, or R times."""
    for file, wanted, tries in server.tries(run):
        line = direct_line(run, tries[-1].place)
        if len(tries) > wanted:
            message = phrase(
                "`{file}` was sent {number} times, and there are {wanted} tries.",
                file=file,
                number=len(tries),
                wanted=wanted,
            )
            fix = phrase("R is the number of all tries, the first one too: here {wanted}.", wanted=wanted)
            raise Fault("ex19-too-many", message, fix, line=line, run=run)
        if tries[-1].cut is not None:
            message = phrase(
                "`{file}` was called off at {cut}, and it was not Busy.", file=file, cut=run.length(tries[-1].cut)
            )
            raise Fault("ex19-called-off", message, phrase("Let each try take the time it needs."), line=line, run=run)
        if len(tries) < wanted:
            message = phrase(
                "`{file}` was answered Busy, and not sent again: tries made {number}, of {R}.",
                file=file,
                number=len(tries),
                R=server.uploads.R,
            )
            fix = phrase("Try again after each Busy, until R tries are made.")
            raise Fault("ex19-gave-up", message, fix, line=line, run=run)


def each_at_its_moment(run: Run, server: Server) -> None:
    """The first try is made at the start, and each later one when its pause is over."""
    firsts = [tries[0] for _, _, tries in server.tries(run)]
    if any(first.begin > TOLERANCE for first in firsts):
        raise kept_waiting(run, server, firsts)
    for _, wanted, tries in server.tries(run):
        for k, (before, after) in enumerate(pairwise(tries[:wanted])):
            hoped = (before.end or 0.0) + server.uploads.b * 2**k
            if abs(after.begin - hoped) > TOLERANCE:
                raise wrong_pause(run, server, k, before, after)


def kept_waiting(run: Run, server: Server, firsts: list[WorldCall]) -> Fault:
    """Why a file was not sent at the start: M06, M03, M05, M41, M25, or a limit that nobody asked for."""
    late = min((first for first in firsts if first.begin > TOLERANCE), key=lambda first: first.begin)
    places = sum(first.begin <= TOLERANCE for first in firsts)
    line, when = (
        line_of(run, late.place),
        phrase("`{late}` was sent only at {begin}", late=late.args[0], begin=run.length(late.begin)),
    )
    if run.blocked or places == 1:
        jobs = [
            job for job, call in zip(world_jobs(run), run.calls, strict=True) if any(call is each for each in firsts)
        ]
        return too_late(run, jobs, server.uploads.budget)
    if places == 0:
        return Fault(
            "ex19-pause", f"{when}.", phrase("The first try needs no pause: send at the start."), line=line, run=run
        )
    moments = [0.0, *(call.over for call in run.calls if call.over < late.begin - TOLERANCE)]
    busy = {sum(call.runs_at(moment) for call in run.calls) for moment in moments}
    if busy == {places}:
        message = phrase("{when}, because never more than {places} files are under way.", when=when, places=places)
        fix = phrase("There is no limit here: send all at the start.")
        return Fault("ex19-limited", message, fix, line=line, run=run, idle=(late, 0.0))
    if {held(server, run, moment) for moment in moments} == {places}:
        message = phrase(
            "{when}: {places} files kept their places, also while they only paused.", when=when, places=places
        )
        fix = phrase("Give the place back before you pause; or let all in.")
        return Fault("M41", message, fix, line=line, run=run, idle=(late, 0.0))
    message = phrase("{when}, when others were done.", when=when)
    fix = phrase("Send all files at the start, and let each go on by itself.")
    return Fault("M25", message, fix, line=line, run=run, idle=(late, 0.0))


def held(server: Server, run: Run, moment: float) -> int:
    """How many files had begun by a moment, and were not done with just after it."""
    return sum(tries[0].begin <= moment < tries[-1].over for _, _, tries in server.tries(run))


def wrong_pause(run: Run, server: Server, k: int, before: WorldCall, after: WorldCall) -> Fault:
    """Why the pause between two tries is not the one that is wanted: M06, M25, or another length."""
    file, line, wanted = after.args[0], direct_line(run, after.place), server.uploads.b * 2**k
    if run.blocked:
        return blocking(run)
    pause = after.begin - before.over
    others = [call for call in run.calls if call.args != after.args and call.over > before.over]
    round_ends = [call for call in others if not any(each.runs_at(call.over) for each in run.calls)]
    slow = next((call for call in round_ends if abs(call.over + wanted - after.begin) <= TOLERANCE), None)
    if slow is not None:
        message = phrase(
            "`{file}` was Busy at {over}, and its pause began when `{slow}` was done.",
            file=file,
            over=run.length(before.over),
            slow=slow.args[0],
        )
        fix = phrase("Pause and try again within the coroutine of the one file, whatever the others do.")
        return Fault("M25", message, fix, line=line, run=run)
    message = phrase(
        "Pause {k} of `{file}` was {pause}, hoped for {wanted}.",
        k=k + 1,
        file=file,
        pause=run.length(pause),
        wanted=run.length(wanted),
    )
    fix = phrase("The first pause is b, and each one after it is twice as long; it begins with the answer.")
    if pause <= TOLERANCE:
        message = phrase("`{file}` was Busy, and was sent again at once.", file=file)
        fix = phrase("Wait before the next try: b, then 2b, then 4b, and so on.")
    return Fault("ex19-pause", message, fix, line=line, run=run)


def no_last_pause(run: Run, server: Server) -> None:
    """Nobody waits after the last try of a file."""
    if run.elapsed <= server.uploads.budget + TOLERANCE:
        return
    for file, wanted, tries in server.tries(run):
        pause = server.uploads.b * 2 ** (wanted - 1)
        if file in server.lost and abs(run.elapsed - tries[-1].over - pause) <= TOLERANCE:
            message = phrase(
                "After the last try of `{file}` there was one more pause, of {pause}.",
                file=file,
                pause=run.length(pause),
            )
            waits = [wait.place.spots for wait in run.waits.values() if abs(wait.end - run.elapsed) <= TOLERANCE]
            line = next((spots[0].line for spots in waits if spots), None)
            raise Fault(
                "ex19-last-pause", message, phrase("Nothing comes after try R: do not wait for it."), line=line, run=run
            )


def answers_are_answers(run: Run, server: Server) -> None:
    """No exception stands in the dict, and who was always Busy is told as "failed"."""
    value = run.outcomes[1].value
    if type(value) is not dict:
        return
    line = run.result_line()
    if any(isinstance(each, Thing) and each.type_name == "Busy" for each in value.values()):
        message = phrase("The dict holds the exception itself: a Busy.")
        fix = phrase('An exception object is not an answer: "failed" is.')
        raise Fault("M42", message, fix, line=line, run=run)
    for file in server.lost:
        if value.get(file) != "failed":
            message = phrase(
                '`{file}` was Busy {R} times, and "failed" is not what the dict says of it.',
                file=file,
                R=server.uploads.R,
            )
            fix = phrase('After R tries the answer of that file is the str "failed".')
            raise Fault("ex19-not-failed", message, fix, line=line, run=run)


def error_comes_out(student: Student, run: Run, server: Server) -> None:
    """What upload_all raised is, or holds, the ValueError of the broken file."""
    outcome = run.outcomes[1]
    no_own_error(run)
    broken = next((call for call in run.calls if isinstance(call.value, Failure) and not is_busy(call)), None)
    only_after_busy(run, server, until=broken.over if broken else outcome.at)
    if broken is None or broken.over > outcome.at:
        busy_kept_inside(run, server)
        settled(student, run, server.wanted, cancels=True)
    assert broken is not None
    line, error = direct_line(run, broken.place), phrase("`send({broken})` raised ValueError", broken=broken.args[0])
    if outcome.problem is None:
        code, message = "M18", phrase("{error}, and `upload_all` went on as if that were Busy.", error=error)
        values = outcome.value.values() if type(outcome.value) is dict else ()
        if any(isinstance(each, Thing) and each.type_name == "ValueError" for each in values):
            code, message = "M42", phrase("{error}, and the exception stands in the dict like an answer.", error=error)
        raise Fault(
            code, message, phrase("Catch Busy and nothing else: a ValueError has to come out."), line=line, run=run
        )
    try:
        found = raised_by_world(run)
    except Fault as fault:
        if fault.code != "E04":
            raise
        found = []
    if broken not in found:
        message = phrase("{error}, and out of `upload_all` came {type}.", error=error, type=outcome.problem.type)
        fix = phrase("Let the ValueError itself go on: raise it again, or do not catch it at all.")
        raise Fault("ex19-other-error", message, fix, line=line, run=run)
