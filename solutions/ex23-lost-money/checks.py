"""The hidden checks of ex23: an account belongs to one deposit from its read to its write, and waits for no other."""

import asyncio
import random
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Request,
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
    in_a_row,
    in_time,
    over,
    points,
    quarters,
    settled,
    spans_of,
    too_late,
    world_jobs,
)
from grader.language import N_, counted, phrase

FACTS = Facts(
    title="ex23 lost-money",
    file="lost_money.py",
    functions=("deposit_all",),
    points=12,
    unit="s",
    summary="read, wait, write: one at a time for each account",
    hints=(
        "Two deposits of one account begin at once. What does each of them read, and who writes last?",
        "From its read to the end of its write, an account belongs to one deposit. What keeps the others out belongs "
        "to the account: all its deposits share it, and other accounts have their own.",
        "`locks = defaultdict(asyncio.Lock)`, made once; in a helper `async with locks[account]:` round both the read "
        "and the write; gather the helpers.",
    ),
    learned="What you read is old after the next await: one lock for each thing, shared by all who touch it.",
    look="Are reading and writing under the same lock, with one lock for each account?",
)

Deposit = tuple[str, int]


class Ledger(NamedTuple):
    """The number of the account and the amount of each deposit; how long each account takes to read and to write."""

    deposits: tuple[tuple[int, int], ...]
    reads: tuple[float, ...]
    writes: tuple[float, ...]

    @property
    def budget(self) -> float:
        """Every account works without a pause, and none waits for another."""
        turns = [sum(owner == account for owner, _ in self.deposits) for account in range(len(self.reads))]
        return max((turn * (r + w) for turn, r, w in zip(turns, self.reads, self.writes, strict=True)), default=0.0)


STATED = Ledger(((0, 10), (1, 5), (0, 20), (2, 30), (0, 40), (1, 5)), (1, 1, 2), (2, 1, 3))
CASES = (
    STATED,
    Ledger(((0, 10), (0, 20), (0, 30)), (1,), (2,)),
    Ledger(((0, 15), (0, 25)), (3,), (1,)),
    Ledger(((0, 10), (1, 10), (2, 10), (3, 10)), (1, 1, 1, 1), (2, 2, 2, 2)),
    Ledger(((0, 5), (1, 60), (0, 10), (0, 15), (1, 40), (0, 20), (0, 25)), (0.5, 3), (0.5, 2)),
    Ledger(((1, 8), (1, 9), (0, 30), (1, 7)), (2, 1), (1.5, 0.5)),
    Ledger(((0, 10), (0, 10), (1, 10), (0, 10)), (1.013, 2), (1.125, 3)),
    Ledger(((0, 70),), (1.5,), (2,)),
    Ledger((), (), ()),
)


def drawn(draw: random.Random) -> Ledger:
    """Some deposits for some accounts, neighbours or not; the lengths are on no grid of anybody's looks."""
    accounts = draw.randint(1, 4)
    deposits = [(draw.randrange(accounts), draw.randint(1, 50)) for _ in range(draw.randint(0, 8))]
    reads = tuple(quarters(draw, 0.25, 3) + 0.013 for _ in range(accounts))
    writes = tuple(quarters(draw, 0.25, 3) + 0.021 for _ in range(accounts))
    return Ledger(tuple(deposits), reads, writes)


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """deposit_all is a coroutine function that takes read, write and deposits."""
    bank = Bank(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"deposit_all": bank.arguments})


@points(1, essential=True)
@over(drawn, *CASES)
async def test_all_deposited(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each deposit is one read and one write of its account, and all are over when deposit_all returns."""
    for ledger in schedules:
        await deposited(student, world, ledger, draw)


@points(4)
@over(drawn, *CASES)
async def test_nobody_between(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Between the read of a deposit and the end of its write, nobody else reads or writes that account."""
    for ledger in schedules:
        run, bank = await deposited(student, world, ledger, draw)
        nobody_between(run, bank)


@points(2)
@over(drawn, *CASES)
async def test_balances(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """At the end each account has what it had, and all its deposits besides."""
    for ledger in schedules:
        run, bank = await deposited(student, world, ledger, draw)
        all_there(run, bank)


@points(4)
@over(drawn, *CASES)
async def test_side_by_side(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """No account waits for another, and nothing waits on."""
    for ledger in schedules:
        run, bank = await deposited(student, world, ledger, draw, stated=ledger is STATED)
        no_account_waits(run, bank)
        in_time(run, ledger.budget)


class Bank:
    """The world of a case: the accounts, by their secret names, and what the slow ledger says of them."""

    def __init__(self, world: World, ledger: Ledger, draw: random.Random) -> None:
        count = len(ledger.reads)
        numbers = draw.sample(range(10, 100), count)
        self.ledger = ledger
        self.names = [f"{letter}{number}" for letter, number in zip("ABCD"[:count], numbers, strict=True)]
        self.start = dict(zip(self.names, draw.sample(range(100, 1000), count), strict=True))
        self.now = dict(self.start)
        self.deposits: list[Deposit] = [(self.names[owner], amount) for owner, amount in ledger.deposits]
        read = world.function("read", self.read, parameters=["account"], drawn="world")
        write = world.function("write", self.write, parameters=["account", "balance"], drawn="world", told=1)
        self.arguments: tuple[Stub, Stub, list[Deposit]] = (read, write, self.deposits)

    async def read(self, request: Request) -> int:
        account = self.known(request)
        await asyncio.sleep(self.ledger.reads[self.names.index(account)])
        return self.now[account]

    async def write(self, request: Request) -> None:
        account, balance = self.known(request), request.call.args[1]
        if type(balance) is not int:
            message = phrase("`write` wants the new balance as an int, and got something else.")
            raise Fault("E05", message, phrase("Hand over the balance that was read, and the amount added to it."))
        await asyncio.sleep(self.ledger.writes[self.names.index(account)])
        self.now[account] = balance

    def known(self, request: Request) -> str:
        account = request.call.args[0]
        if type(account) is not str or account not in self.now:
            message = phrase("`{name}` was given an account that is in no deposit.", name=request.call.name)
            raise Fault("E05", message, phrase("Ask with the accounts that you were given, as they are."))
        return account

    def amounts(self, account: str) -> list[int]:
        """What is paid in to an account."""
        return [amount for owner, amount in self.deposits if owner == account]

    def calls(self, run: Run) -> Iterator[tuple[str, list[WorldCall]]]:
        """The calls for each account, in the order in which they began."""
        for account in self.names:
            yield account, [call for call in run.calls if call.args[0] == account]

    @property
    def wanted(self) -> list[Wanted]:
        """The calls of a right run; of a write only the account is told."""
        found: list[Wanted] = []
        for account, r, w in zip(self.names, self.ledger.reads, self.ledger.writes, strict=True):
            for turn in range(len(self.amounts(account))):
                begin = turn * (r + w)
                found.append(Wanted("read", (account,), begin, begin + r))
                found.append(Wanted("write", (account,), begin + r, begin + r + w))
        return found

    @property
    def measures(self) -> dict[str, Any]:
        schedule: dict[str, float] = {}
        for account, r, w in zip(self.names, self.ledger.reads, self.ledger.writes, strict=True):
            if self.amounts(account):
                schedule |= {f"read({account})": r, f"write({account})": w}
        return {"budget": self.ledger.budget, "wanted": spans_of(self.wanted), "schedule": schedule}


async def deposited(
    student: Student, world: World, ledger: Ledger, draw: random.Random, stated: bool = False
) -> tuple[Run, Bank]:
    """Run deposit_all once: every deposit was read and written, once each, and nothing is left."""
    bank = Bank(world, ledger, draw)
    run = await student.run("deposit_all", *bank.arguments, stated=stated, **bank.measures)
    ended(run)
    read_at_all(run)
    paid = {account: None for account, _ in bank.deposits}
    settled(student, run, [Wanted("read", (account,), most=len(run.calls)) for account in paid])
    for account, calls in bank.calls(run):
        each_counted(run, bank, account, calls)
    return run, bank


def read_at_all(run: Run) -> None:
    """Whoever writes has read: there is no new balance without the old one."""
    if run.calls and all(call.name == "write" for call in run.calls):
        message = phrase("The accounts were written, and never read: nobody knows what was in them.")
        fix = phrase("For each deposit read the balance first, and write it with the amount added.")
        raise Fault("ex23-not-read", message, fix, line=direct_line(run, run.calls[0].place), run=run)


def each_counted(run: Run, bank: Bank, account: str, calls: list[WorldCall]) -> None:
    """An account was read and written as often as there are deposits for it."""
    wanted = len(bank.amounts(account))
    reads, writes = (sum(call.name == name for call in calls) for name in ("read", "write"))
    if (reads, writes) == (wanted, wanted):
        return
    line = direct_line(run, calls[-1].place)
    told = phrase(
        "`{account}` has {deposits}, and got {reads} and {writes}.",
        account=account,
        deposits=counted("{count} deposit", "{count} deposits", wanted),
        reads=counted("{count} read", "{count} reads", reads),
        writes=counted("{count} write", "{count} writes", writes),
    )
    if writes > wanted or reads > wanted:
        fix = phrase("A deposit is one read and one write: keep the others of its account out meanwhile.")
        raise Fault("ex23-twice", told, fix, line=line, run=run)
    if reads == writes and bank.now[account] == bank.start[account] + sum(bank.amounts(account)):
        fix = phrase("Do not add them up: each deposit is a line of its own in the ledger.")
        raise Fault("ex23-summed-up", told, fix, line=line, run=run)
    if reads < writes:
        fix = phrase("Read again for each deposit, and do not keep the balance: the ledger is what counts.")
        raise Fault("ex23-not-read", told, fix, line=line, run=run)
    fix = phrase("Every deposit in the list counts, also where two are the same.")
    raise Fault("ex23-missed", told, fix, line=line, run=run)


def nobody_between(run: Run, bank: Bank) -> None:
    """The calls of an account go read, write, read, write, and each begins when the one before is over.

    Raises:
        Fault: M28; or a balance was written that nobody had read.
    """
    for account, calls in bank.calls(run):
        if calls and calls[0].name == "write":
            message = phrase("`{account}` was written before anybody had read it.", account=account)
            fix = phrase("Read the balance first: the new one is the old one and the amount.")
            raise Fault("ex23-not-read", message, fix, line=direct_line(run, calls[0].place), run=run)
        for before, after in pairwise(calls):
            if after.begin < before.over - TOLERANCE or before.name == after.name == "read":
                raise lost_update(run, bank, account, before, after)
            if before.name == after.name:
                message = phrase("`{account}` was written twice, and not read in between.", account=account)
                fix = phrase("Each write needs the read of its own deposit, just before it.")
                raise Fault("ex23-not-read", message, fix, line=direct_line(run, after.place), run=run)


NOTHING_LOST = (
    N_("Two deposits of `{account}` read {balance}, and each wrote."),
    N_("{count} deposits of `{account}` read {balance}, and each wrote."),
)
LOST = (
    N_("Two deposits of `{account}` read {balance}, and each wrote: {lost} is lost."),
    N_("{count} deposits of `{account}` read {balance}, and each wrote: {lost} is lost."),
)


def lost_update(run: Run, bank: Bank, account: str, before: WorldCall, after: WorldCall) -> Fault:
    """M28: somebody came between the read and the write of a deposit."""
    message = phrase(
        "A deposit of `{account}` was not written yet when the next one read the balance.", account=account
    )
    if before.name == after.name == "read" and before.value == after.value:
        lost = bank.start[account] + sum(bank.amounts(account)) - bank.now[account]
        number = sum(call.value == before.value for call in run.calls if (call.name, call.args) == ("read", (account,)))
        two, more = NOTHING_LOST if lost <= 0 else LOST
        message = phrase(two if number < 3 else more, account=account, balance=before.value, lost=lost, count=number)
    fix = phrase("From its read to the end of its write, let no other deposit of that account come in.")
    lines = [direct_line(run, each.place) for each in (after, before)]
    also = tuple(line for line in lines[1:] if line is not None and line != lines[0])
    return Fault("M28", message, fix, line=lines[0], also=also, run=run)


def all_there(run: Run, bank: Bank) -> None:
    """Each account has its deposits at the end, and each of its writes added one of them."""
    for account, calls in bank.calls(run):
        wanted = bank.start[account] + sum(bank.amounts(account))
        line = direct_line(run, calls[-1].place) if calls else None
        if bank.now[account] != wanted:
            nobody_between(run, bank)
            message = phrase(
                "`{account}` has {now} at the end, and should have {wanted}.",
                account=account,
                now=bank.now[account],
                wanted=wanted,
            )
            fix = phrase("Write what you read, and the amount of this very deposit added.")
            raise Fault("ex23-other-balance", message, fix, line=line, run=run)
        nobody_between(run, bank)
        added = [write.args[1] - read.value for read, write in zip(calls[::2], calls[1::2], strict=True)]
        if sorted(added) != sorted(bank.amounts(account)):
            message = phrase(
                "The deposits of `{account}` are others: its sum is right, and the steps to it are not.",
                account=account,
            )
            fix = phrase("Let each write add the amount of one deposit.")
            raise Fault("ex23-other-amounts", message, fix, line=line, run=run)


def no_account_waits(run: Run, bank: Bank) -> None:
    """Each account is at work from the start, without a pause, until all its deposits are in the ledger.

    Raises:
        Fault: why one was not: M06, M20, M30, M03, M05 or M25; or nothing was done meanwhile.
    """
    for account, calls in bank.calls(run):
        free = 0.0
        for call in calls:
            if call.begin > free + TOLERANCE:
                raise kept_waiting(run, bank, account, call, free)
            free = max(free, call.over)


def kept_waiting(run: Run, bank: Bank, account: str, call: WorldCall, free: float) -> Fault:
    """Why a call of an account that is free did not begin."""
    line = direct_line(run, call.place)
    if run.blocked:
        return blocking(run)
    if len(run.waits) > 2 * len(run.calls):
        message = phrase(
            "You keep asking instead of waiting: `{account}` was free at {free}, and began at {begin}.",
            account=account,
            free=run.length(free),
            begin=run.length(call.begin),
        )
        fix = phrase("Do not look now and then: wait for the deposit before you, and begin when it is done.")
        return Fault("M20", message, fix, line=line, run=run)
    others = [each for each in run.calls if each.args[0] != account and each.begin < call.begin]
    last = next((each for each in others if abs(each.over - call.begin) <= TOLERANCE), None)
    if last is None or any(
        abs(wait.begin - free) + abs(wait.end - call.begin) <= TOLERANCE for wait in run.waits.values()
    ):
        message = phrase(
            "From {free} to {begin} nothing was done for `{account}`.",
            free=run.length(free),
            begin=run.length(call.begin),
            account=account,
        )
        return Fault("ex23-pause", message, phrase("Go on at once: there is nothing to wait for."), line=line, run=run)
    made = run.made_at.get(call.place.task)
    if call.place.task != last.place.task and made is not None and made <= free + TOLERANCE:
        message = phrase(
            "`{account}` was free at {free}, and its deposit waited for `{last}`.",
            account=account,
            free=run.length(free),
            last=last.args[0],
        )
        fix = phrase("Other accounts are no reason to wait: give each account a lock (or a queue) of its own.")
        return Fault("M30", message, fix, line=line, run=run, idle=(call, free))
    jobs = world_jobs(run)
    if in_a_row(jobs):
        firsts = {each.args[0]: job for job, each in zip(reversed(jobs), reversed(run.calls), strict=True)}
        return too_late(run, sorted(firsts.values(), key=lambda job: job.begin), bank.ledger.budget)
    message = phrase(
        "`{account}` was free at {free}, and began only when `{last}` was done.",
        account=account,
        free=run.length(free),
        last=last.args[0],
    )
    fix = phrase("Let the accounts go on by themselves, and wait for all at the end.")
    return Fault("M25", message, fix, line=line, run=run, idle=(call, free))
