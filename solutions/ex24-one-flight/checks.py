"""The hidden checks of ex24: one request for a key, however many ask; and an error is told, and not kept."""

import asyncio
import random
from collections.abc import Sequence
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
    Visit,
    Wanted,
    World,
    WorldCall,
    asked_once,
    blocking,
    direct_line,
    ended,
    errors_read,
    gave_back,
    no_own_error,
    nothing_afterwards,
    nothing_forgotten,
    over,
    points,
    quarters,
    raised_by_world,
    spans_of,
)
from grader.language import phrase

FACTS = Facts(
    title="ex24 one-flight",
    file="one_flight.py",
    functions=("Cache",),
    points=12,
    unit="s",
    summary="many ask, and one request is enough",
    hints=(
        "Two ask for one key at one time. What does the cache know of the first when the second asks?",
        "An answer is not all that can be kept: that somebody is under way can be noted down before you wait. "
        "Whoever comes later waits for that same thing. What becomes of the note when the server fails?",
        "Only if the key is not there: `self.tasks[key] = asyncio.create_task(self.fetch(key))`; then everyone awaits "
        "`self.tasks[key]`. After a ServerError take it out, and raise the error again.",
    ),
    learned="Between a look and an await nothing may come: store the task, not the answer, and all can await it.",
    look="Is there no `await` between the look and the storing, and is a failed task forgotten?",
)


class Rush(NamedTuple):
    """Who asks when for which key (its number); and for each key how long its requests take, and which of them fail.

    The last request of a key stands for all later ones.
    """

    asks: tuple[tuple[float, int], ...]
    requests: tuple[tuple[tuple[float, bool], ...], ...]

    @property
    def well(self) -> "Rush":
        """The same, with a server that has an answer for all."""
        return Rush(self.asks, tuple(tuple((length, False) for length, _ in each) for each in self.requests))

    def flights(self, key: int) -> list[tuple[float, float, bool]]:
        """Begin, end, and whether it fails, of each request of a key where all who wait hear of its error."""
        found: list[tuple[float, float, bool]] = []
        for moment in sorted(at for at, number in self.asks if number == key):
            if not found or (found[-1][2] and moment > found[-1][1]):
                length, fails = self.requests[key][min(len(found), len(self.requests[key]) - 1)]
                found.append((moment, moment + length, fails))
        return found

    @property
    def budget(self) -> float:
        """When the last one has an answer."""
        ends = [end for key in range(len(self.requests)) for _, end, _ in self.flights(key)]
        return max([*ends, *(at for at, _ in self.asks)])


STATED = Rush(((0, 0), (0, 0), (1, 1), (2, 0), (4.5, 0)), (((3, False),), ((2.5, False),)))
CASES = (
    STATED,
    Rush(((0, 0), (0.5, 0), (1, 0)), (((3, True), (1.5, False)),)),
    Rush(((0, 0), (4, 0), (5, 0)), (((3, True), (2.25, False)),)),
    Rush(((0, 0), (3.5, 0)), (((1, True), (1.25, True)),)),
    Rush(((0, 0), (0, 1), (0, 2), (0, 0)), (((2, False),), ((2, True),), ((2, False),))),
    Rush(((0.5, 0), (0.5, 0), (0.5, 0), (5, 0), (9, 1)), (((1, True), (2.25, True), (0.5, False)), ((6, True),))),
    Rush(((0, 0), (0.25, 1), (0.75, 0), (1, 1)), (((3, False),), ((1.125, False),))),
    Rush(((2, 0),), (((1.5, True),),)),
)


class Get(NamedTuple):
    """A call of get: its number, the key, and when it began."""

    call: int
    key: str
    begin: float


def drawn(draw: random.Random) -> Rush:
    """Some who ask, at multiples of a quarter of a second; no answer falls on such a moment."""
    keys = draw.randint(1, 3)
    asks = [(quarters(draw, 0, 6), draw.randrange(keys)) for _ in range(draw.randint(1, 7))]
    requests = []
    for _ in range(keys):
        lengths = [quarters(draw, 0.25, 4) + 0.03 for _ in range(draw.randint(1, 3))]
        requests.append(tuple((length, draw.choice((False, True))) for length in lengths))
    return Rush(tuple(asks), tuple(requests))


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """Cache(fetch) makes a cache, and its get is a coroutine function that takes a key."""
    server = Server(world, STATED.well, draw)
    async with student.visit("get") as visit:
        cache = await made(visit, server.fetch)
        get = visit.call("get", server.keys[0], on=cache)
        await visit.outcome(get)
    try:
        is_coroutine(student, visit.run, get)
    except Fault as fault:
        fault.last = True
        raise


@points(1, essential=True)
@over(drawn, *CASES)
async def test_answers(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Whoever asks gets the server's answer to this key, and no request is left."""
    for rush in schedules:
        run, gets = await asked(student, world, rush.well, draw)
        answered(run, gets)


@points(3)
@over(drawn, *CASES)
async def test_one_request(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """For one key never two requests are under way, and none is made once there was an answer."""
    for rush in schedules:
        run, gets = await asked(student, world, rush.well, draw)
        answered(run, gets)
        one_flight(run, gets)


@points(3)
@over(drawn, *CASES)
async def test_at_once(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """No key waits for another, and everyone has the answer when it is there: at once, if it is known."""
    for rush in schedules:
        run, gets = await asked(student, world, rush.well, draw, stated=rush is STATED)
        answered(run, gets)
        nobody_waits_in_vain(run, gets)


@points(3)
@over(drawn, *CASES)
async def test_errors(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """When a request fails, those who waited hear of it or ask again in turn, and whoever comes later asks anew."""
    for rush in schedules:
        run, gets = await asked(student, world, rush, draw)
        for get in gets:
            ends_by_the_server(run, get)
        one_flight(run, gets)
        errors_told(run, gets)
        nobody_waits_in_vain(run, gets)
        all_errors_read(run)
    await called_off(student, world, draw)


@points(1)
async def test_two_caches(student: Student, world: World, draw: random.Random) -> None:
    """Two caches share nothing: each keeps what its own server answered."""
    here = Server(world, STATED.well, draw)
    servers = (here, Server(world, STATED.well, draw, "fetch_too", here.keys))
    async with student.visit("get") as visit:
        caches = [await made(visit, server.fetch) for server in servers]
        gets = []
        for cache in caches:
            gets.append(visit.call("get", here.keys[0], on=cache))
            await asyncio.sleep(1)
        for get in gets:
            await visit.outcome(get)
    nothing_shared(visit.run, gets)


class Server:
    """The world of a case: keys, and a server that has a secret answer, or an error, for each request."""

    def __init__(
        self, world: World, rush: Rush, draw: random.Random, name: str = "fetch", keys: list[str] | None = None
    ) -> None:
        self.rush = rush
        self.keys = keys or [f"K{number}" for number in draw.sample(range(10, 100), len(rush.requests))]
        secrets = draw.sample(range(1000, 10000), sum(map(len, rush.requests)))
        table: dict[tuple[str], list[Reply]] = {}
        for key, requests in zip(self.keys, rush.requests, strict=True):
            table[key,] = []
            for length, fails in requests:
                secret = secrets.pop()
                answer = Failure("ServerError", f"error {secret}") if fails else f"map {secret}"
                table[key,].append(Reply(length, answer))
        self.fetch: Stub = world.replies(name, ["key"], table)

    @property
    def measures(self) -> dict[str, Any]:
        wanted, schedule = [], {}
        for number, key in enumerate(self.keys):
            for begin, end, fails in self.rush.flights(number):
                wanted.append(Wanted("fetch", (key,), begin, end, "failed" if fails else "done"))
        for number, (at, key) in enumerate(sorted(self.rush.asks), 1):
            schedule[phrase("get {number} asks for {key} at", number=number, key=self.keys[key])] = at
        return {"budget": self.rush.budget, "wanted": spans_of(wanted), "schedule": schedule}


async def made(visit: Visit, fetch: Stub) -> int:
    """Make a cache in front of a server; the number for calls on it."""
    call = await visit.make("Cache", fetch)
    run = visit.run
    if run.outcomes[call].kind == "missing":
        message = phrase("There is no class `Cache` in {file}.", file=run.file)
        raise Fault(
            "E03", message, phrase("Keep the names that the exercise gave, and where they stand."), run=run, last=True
        )
    if run.outcomes[call].kind == "raised":
        ended(run, call)
    if run.blocked:
        raise blocking(run)
    return call


async def asked(
    student: Student, world: World, rush: Rush, draw: random.Random, stated: bool = False
) -> tuple[Run, list[Get]]:
    """Let everybody ask at their moment, and wait until all have an answer."""
    server = Server(world, rush, draw)
    gets: list[Get] = []
    async with student.visit("get", stated=stated, **server.measures) as visit:
        cache = await made(visit, server.fetch)
        now = 0.0
        for at, number in sorted(rush.asks):
            await asyncio.sleep(at - now)
            now = at
            gets.append(Get(visit.call("get", server.keys[number], on=cache), server.keys[number], at))
        try:
            for get in gets:
                await visit.outcome(get.call)
        except Fault as fault:
            raise never_told(visit.run, gets, fault) from None
    return visit.run, gets


def never_told(run: Run, gets: Sequence[Get], fault: Fault) -> Fault:
    """If everybody waits, and a request had failed: those who waited for it were forgotten."""
    waiting = [get.key for get in gets if get.call not in run.outcomes]
    failed = [call for call in run.calls if call.how == "failed" and call.args[0] in waiting]
    if fault.code != "E06" or not failed:
        return fault
    key, number = failed[-1].args[0], waiting.count(failed[-1].args[0])
    message = phrase(
        "`fetch({key})` failed at {end}, and {number} more wait for it for ever.",
        key=key,
        end=run.length(failed[-1].end or 0.0),
        number=number,
    )
    fix = phrase("Whoever waits has to hear of it: give them the error too, or let them ask again in turn.")
    return Fault("ex24-never-told", message, fix, line=direct_line(run, failed[-1].place), run=run)


def is_coroutine(student: Student, run: Run, get: int) -> None:
    """C1, for a method."""
    line = run.definition("get")
    if run.outcomes[get].kind == "missing":
        message = phrase("There is no method `get` in the class `Cache`.")
        raise Fault("E03", message, phrase("Keep the names that the exercise gave, and where they stand."), run=run)
    if run.outcomes[get].kind == "returned" and not student.sketch.can_pause:
        message = phrase("`get` cannot pause yet: a plain `def` cannot await what it calls.")
        fix = phrase("Put `async` in front of `def get`, and `await` in front of its waits.")
        raise Fault("M01", message, fix, line=line, run=run)
    ended(run, get)


def requests(run: Run, key: str) -> list[WorldCall]:
    """What the server was asked of a key, in the order of asking."""
    return [call for call in run.calls if call.args[0] == key]


def answered(run: Run, gets: Sequence[Get]) -> None:
    """C2 to C6: each get came to its end with the answer, and nothing is left."""
    for get in gets:
        ended(run, get.call)
    last = max(gets, key=lambda get: run.outcomes[get.call].at).call
    keys = {get.key: None for get in gets}
    asked_once(run, [Wanted("fetch", (key,), most=len(run.calls)) for key in keys], last)
    for call in run.outcomes[last].in_flight:
        mine = [get for get in gets if get.key == call.args[0]]
        if len(requests(run, call.args[0])) == len(mine) > 1 and run.outcomes[mine[0].call].value is not None:
            message = phrase("Each get of `{what}` made a request, also where one was under way.", what=call.args[0])
            fix = phrase("Make the task only if the key is not there. (`setdefault(key, ...)` makes it in any case.)")
            raise Fault("ex24-request-for-each", message, fix, line=direct_line(run, call.place), run=run)
        message = phrase("All calls of `get` had ended, and `fetch({what})` was still going on.", what=call.args[0])
        raise Fault("M07", message, phrase("Await what you ask for."), line=direct_line(run, call.place), run=run)
    nothing_afterwards(run, last)
    for get in gets:
        has_the_answer(run, get)
    nothing_forgotten(run)
    errors_read(run)


def has_the_answer(run: Run, get: Get) -> None:
    """C6: a get gave back what the server answered, be it to one request or to another."""
    answers = [call.value for call in requests(run, get.key) if call.how == "done"]
    value = run.outcomes[get.call].value
    if value not in answers:
        gave_back(run, next(iter(answers), "an answer"), phrase("the answer of the server to this key"), get.call)


def one_flight(run: Run, gets: Sequence[Get]) -> None:
    """For each key one request at a time, for somebody who waits, and none after an answer."""
    for key in {call.args[0]: None for call in run.calls}:
        made = requests(run, key)
        for request in made:
            if not waiting(run, gets, request):
                message = phrase(
                    "`{key}` was asked for at {begin}, when nobody waited for it.",
                    key=key,
                    begin=run.length(request.begin),
                )
                fix, line = phrase("Ask the server when somebody calls get."), direct_line(run, request.place)
                raise Fault("ex24-for-nobody", message, fix, line=line, run=run)
        for before, after in pairwise(made):
            line = direct_line(run, after.place)
            if before.over > after.begin + TOLERANCE:
                number = sum(call.runs_at(after.begin) for call in made)
                message = phrase(
                    "{number} requests for `{key}` at one time: each get looked before there was an answer.",
                    number=number,
                    key=key,
                )
                fix = phrase(
                    "Note down that somebody is under way before you await: store the task, not only the answer."
                )
                raise Fault("M29", message, fix, line=line, run=run)
            if before.how == "done":
                message = phrase(
                    "`{key}` was answered at {over}, and asked for again at {begin}.",
                    key=key,
                    over=run.length(before.over),
                    begin=run.length(after.begin),
                )
                fix = phrase("Keep the answer: who asks later has it at once.")
                raise Fault("ex24-not-kept", message, fix, line=line, run=run)


def waiting(run: Run, gets: Sequence[Get], request: WorldCall) -> list[Get]:
    """Who waited for this key when the request was made."""
    moment = request.begin + TOLERANCE
    return [get for get in gets if get.key == request.args[0] and get.begin <= moment < run.outcomes[get.call].at]


def nobody_waits_in_vain(run: Run, gets: Sequence[Get]) -> None:
    """Who waits has a request under way that it waits for, and ends when this is answered.

    Raises:
        Fault: why one waited longer: M06, M20, M30 or M03; or for nothing at all.
    """
    for get in gets:
        made, until = requests(run, get.key), get.begin
        while not any(call.how == "done" and call.over <= until + TOLERANCE for call in made):
            under_way = [call for call in made if call.begin <= until + TOLERANCE < call.over]
            if not under_way:
                later = [call.begin for call in made if call.begin > until]
                raise in_vain(run, get, until, min([run.outcomes[get.call].at, *later]))
            until = min(call.over for call in under_way)
            if heard(run, get) in under_way:
                break
        if run.outcomes[get.call].at > until + TOLERANCE:
            raise in_vain(run, get, until, run.outcomes[get.call].at)


def in_vain(run: Run, get: Get, since: float, until: float) -> Fault:
    """Why somebody waited, though no request for the key was under way any more, or yet."""
    mine = next((call for call in requests(run, get.key) if abs(call.begin - until) <= TOLERANCE), None)
    line = direct_line(run, mine.place) if mine else None
    if run.blocked:
        return blocking(run)
    looks = [wait for wait in run.waits.values() if abs(wait.end - until) <= TOLERANCE and not wait.cut]
    if any(look.begin < since - TOLERANCE for look in looks):
        message = phrase(
            "You keep asking instead of waiting: there at {since}, noticed at {until}.",
            since=run.length(since),
            until=run.length(until),
        )
        fix = phrase("Do not look now and then: await the task (or future) of the request itself.")
        return Fault("M20", message, fix, line=looks[0].place.spots[0].line if looks[0].place.spots else None, run=run)
    others = [call for call in run.calls if call.args[0] != get.key and call.begin <= since + TOLERANCE]
    other = next((call for call in others if abs(call.over - until) <= TOLERANCE and not looks), None)
    if other is not None and mine is not None and mine.place.task == other.place.task:
        message = phrase("`{key}` was asked for only when `{other}` had its answer.", key=get.key, other=other.args[0])
        return Fault("M03", message, phrase("Let each key's request run by itself."), line=line, run=run)
    if other is not None:
        message = phrase(
            "Who asked for `{key}` at {since} had to wait for `{other}`.",
            key=get.key,
            since=run.length(since),
            other=other.args[0],
        )
        fix = phrase("What keeps others out belongs to one key: give each key a lock (or a task) of its own.")
        idle = (mine, since) if mine is not None else None
        return Fault("M30", message, fix, line=line or direct_line(run, other.place), run=run, idle=idle)
    message = phrase(
        "Who asked for `{key}` could go on at {since}, and went on at {until}.",
        key=get.key,
        since=run.length(since),
        until=run.length(until),
    )
    return Fault("ex24-late", message, phrase("Wait for the request itself, and for nothing else."), line=line, run=run)


def heard(run: Run, get: Get) -> WorldCall | None:
    """The failed request whose error came out of a get."""
    return raised_by_world(run, get.call)[0] if run.outcomes[get.call].kind == "raised" else None


def ends_by_the_server(run: Run, get: Get) -> None:
    """A get ends with an answer of the server, or with the error of a request that was under way meanwhile."""
    outcome = run.outcomes[get.call]
    if outcome.kind == "raised" and outcome.problem is not None:
        no_own_error(run, get.call)
        line = next(iter(outcome.problem.lines[::-1]), None)
        try:
            request = raised_by_world(run, get.call)[0]
        except Fault as fault:
            if fault.code != "E04":
                raise
            message = phrase(
                "A request failed with ServerError, and out of `get` came {type}.", type=outcome.problem.type
            )
            raise Fault(
                "ex24-other-error", message, phrase("Let the ServerError itself go on."), line=line, run=run
            ) from None
        if outcome.problem.parts:
            message = phrase(
                "The ServerError came out in an {type}, and the caller expects it bare.", type=outcome.problem.type
            )
            raise Fault("ex24-in-a-group", message, phrase("Take the error out of the group."), line=line, run=run)
        if request.over < get.begin - TOLERANCE:
            message = phrase(
                "Who asked at {begin} got the error of {over}, an old one.",
                begin=run.length(get.begin),
                over=run.length(request.over),
            )
            fix = phrase("The server may be well again: forget a request that failed, and let the next get ask anew.")
            raise Fault("ex24-error-kept", message, fix, line=line, run=run)
        return
    ended(run, get.call)
    if outcome.value is None and any(call.how == "failed" for call in requests(run, get.key)):
        raised_by_world(run, get.call)
    has_the_answer(run, get)


def errors_told(run: Run, gets: Sequence[Get]) -> None:
    """The error of each request came out of a get that waited when it was made."""
    for request in run.calls:
        if request.how == "failed" and all(heard(run, get) is not request for get in waiting(run, gets, request)):
            message = phrase(
                "`fetch({request})` failed, and the get that had asked never heard of it.", request=request.args[0]
            )
            fix = phrase("Let ServerError go on to whoever asked. Others who waited may ask again.")
            raise Fault("M18", message, fix, line=direct_line(run, request.place), run=run)


def all_errors_read(run: Run) -> None:
    """C5: no error lies in a task or a future that nobody awaited."""
    nothing_forgotten(run)
    try:
        errors_read(run)
    except Fault as fault:
        if fault.code != "E04":
            raise
        message = phrase("An error was put into a task or a future, and nobody looked at it there.")
        fix = phrase("Where nobody else may be waiting, look at it yourself: await it, or call its `exception()`.")
        raise Fault("M42", message, fix, line=fault.line, run=run) from None


def nothing_shared(run: Run, gets: Sequence[int]) -> None:
    """Each of two caches gave back what its own server had answered."""
    for get in gets:
        ended(run, get)
    values = [run.outcomes[get].value for get in gets]
    if values[0] == values[1]:
        message = phrase("Two caches with two servers gave back the same: what one knows, the other knows too.")
        fix = phrase("Keep what a cache knows in the object itself: make it in `__init__`.")
        raise Fault("ex24-shared", message, fix, run=run)
    for get, name in zip(gets, ("fetch", "fetch_too"), strict=True):
        answer = next((call.value for call in run.calls if call.name == name), None)
        gave_back(run, answer, phrase("the answer of the cache's own server"), get)


async def called_off(student: Student, world: World, draw: random.Random) -> None:
    """A remark: who asks first is called off, and whoever else waits for the key gets no answer."""
    server = Server(world, Rush(((0, 0), (1, 0)), (((4, False),),)), draw)
    try:
        async with student.visit("get") as visit:
            cache = await made(visit, server.fetch)
            first = visit.call("get", server.keys[0], on=cache)
            await asyncio.sleep(1)
            second = visit.call("get", server.keys[0], on=cache)
            await asyncio.sleep(1)
            visit.cancel(first)
            spared = (await visit.outcome(second)).kind == "returned"
    except Fault:
        spared = False
    if not spared:
        message = phrase("When one who asks is called off (cancelled), the others for that key lose their answer.")
        fix = phrase("Here that costs nothing. `asyncio.shield` keeps a cancel away from what others need.")
        student.remark(Fault("ex24-called-off", message, fix))
