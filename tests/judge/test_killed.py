"""A worker that somebody else kills is no fault of the file's; a file that kills its own has failed, each time."""

from __future__ import annotations

import os
import random
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from grader.catalog import Catalog
from grader.explain import ending
from grader.isolation.death import KILLED, MUCH_MEMORY, Death
from grader.isolation.limits import CPU_SECONDS
from grader.isolation.usage import DEATHS, Vigil
from grader.judge.handoff import CutShort, Gone
from grader.judge.warm import WarmJudge
from grader.protocol.messages import Sketch
from grader.report import Report
from grader.run import Run

EX2 = Catalog.installed().find("ex2")
RIGHT = EX2.checks.with_name("breakfast.py").read_text()
WRONG = (EX2.starter / "breakfast.py").read_text()
SIGNALS = [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGUSR1, signal.SIGALRM]

linux = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds processes as Linux shows them")


@contextmanager
def a_judge(isolation: str) -> Iterator[WarmJudge]:
    """A warm judge that is ready."""
    judge = WarmJudge([EX2], isolation=isolation, many=True)  # type: ignore[arg-type]
    try:
        assert judged(judge, RIGHT).verdict == "passed"
        yield judge
    finally:
        judge.close()


def judged(judge: WarmJudge, text: str) -> Report:
    """The report on a text."""
    return judge.judge(EX2, Path("breakfast.py"), text.encode())


def told(report: Report) -> tuple[str, str]:
    """What a report says in short."""
    return report.verdict, report.findings[0].code if report.findings else ""


def children(pid: int) -> list[int]:
    """The children of a process; of one that is gone, none."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def workers(judge: WarmJudge) -> list[int]:
    """The workers that there are now: the children of the process that was started first."""
    return [worker for zygote in children(judge._process.pid)[:1] for worker in children(zygote)]


@contextmanager
def killing(judge: WarmJudge, choose: Callable[[int], int], pause: Callable[[], float]) -> Iterator[list[int]]:
    """Send workers the signals that are chosen for them (0: none), again and again; those that were sent."""
    done, sent = threading.Event(), list[int]()

    def kill() -> None:
        while not done.wait(pause()):
            for worker in workers(judge):
                number = choose(worker)
                try:
                    os.kill(worker, number)
                except ProcessLookupError:
                    continue
                sent.extend([number] if number else [])

    thread = threading.Thread(target=kill)
    thread.start()
    try:
        yield sent
    finally:
        done.set()
        thread.join()


@linux
@pytest.mark.parametrize("text", [RIGHT, WRONG], ids=["right", "wrong"])
def test_killed_at_random_moments(text: str) -> None:
    """By whatever signal and however often: a file that is right never fails, one that is wrong has its own reason."""
    draw, left, signals = random.Random(5), 0, 0

    def choose(_: int) -> int:
        nonlocal left
        left -= 1
        return draw.choice(SIGNALS) if left >= 0 else 0

    with a_judge("full") as judge:
        truth, found = told(judged(judge, text)), list[tuple[str, str]]()
        for number in range(30):
            left = (1, 3, 1000)[number % 3]
            with killing(judge, choose, lambda: draw.uniform(0, 0.06)) as sent:
                found.append(told(judged(judge, text)))
            signals += len(sent)

        assert set(found) <= {truth, ("not_judged", "")}
        assert truth in found and signals > 10
        assert told(judged(judge, text)) == truth


@linux
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_every_worker_is_killed(number: int) -> None:
    """Where no worker lives long, nothing is judged, and the reason is told."""
    with a_judge("full") as judge:
        with killing(judge, lambda _: number, lambda: 0.0):
            reports = [judged(judge, RIGHT + "import re\nre.match('(a+)+$', 'a' * 22 + 'b')\n") for _ in range(5)]

        assert {report.verdict for report in reports} == {"not_judged"}
        assert {told(report)[1] for report in reports} == {""}
        report = judged(judge, RIGHT)
        assert told(report) == ("passed", ""), [check.message for check in report.checks]


@linux
@pytest.mark.parametrize("isolation", ["full", "none"])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV])
def test_killed_once(isolation: str, number: int) -> None:
    """What was killed once is judged in a fresh worker, locked or not."""
    with a_judge(isolation) as judge:
        killed: set[int] = set()

        def once(worker: int) -> int:
            if killed:
                return 0
            killed.add(worker)
            return number

        slow = RIGHT + "for _ in range(200_000):\n    pass\n"
        for _ in range(5):
            killed.clear()
            with killing(judge, once, lambda: 0.01) as sent:
                report = judged(judge, slow)
            assert told(report) == ("passed", ""), [check.message for check in report.checks]
        assert len(sent) <= 1


@linux
@pytest.mark.parametrize("isolation", ["full", "none"])
@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("os._exit(0)", {"E08"}),
        ("os._exit(3)", {"E08"}),
        ("os.abort()", {"E08"}),
        ("ctypes.string_at(0)", {"E08"}),
        ("os.kill(os.getpid(), 9)", {"E04"}),
        ("signal.raise_signal(15)", {"E04"}),
        ("posix.kill(os.getpid(), 9)", {"E08", "E04"}),  # unlocked it is obeyed, locked it is refused
        ("os.closerange(3, 64)", {"E08"}),
        ("list(functools.reduce(lambda inner, _: filter(None, inner), range(10**6), iter(())))", {"E08"}),  # the stack
    ],
)
def test_a_file_that_kills_its_own(isolation: str, line: str, codes: set[str]) -> None:
    """It fails with the same code each time, at the first moment as well as later."""
    head = "import ctypes, functools, os, posix, signal\n"
    begun = RIGHT.replace("async def main():\n", f"async def main():\n    {line}\n", 1)
    assert begun != RIGHT
    with a_judge(isolation) as judge:
        for text in (f"{head}{line}\n{RIGHT}", head + begun):
            found = {told(judged(judge, text)) for _ in range(3)}
            assert len(found) == 1 and found <= {("failed", code) for code in codes}, found
        assert told(judged(judge, RIGHT)) == ("passed", "")


@linux
def test_memory_that_the_machine_has_not() -> None:
    """Who takes so much memory that the system has to kill somebody is told so, though it was below its limit."""
    hungry = f"x = b'x' * {MUCH_MEMORY * 3 // 2}\nfor _ in range(20_000_000):\n    pass\n{RIGHT}"

    def out_of_memory(worker: int) -> int:
        try:
            pages = int(Path(f"/proc/{worker}/statm").read_text().split()[1])
        except (OSError, IndexError):
            return 0
        return signal.SIGKILL if pages * os.sysconf("SC_PAGE_SIZE") > MUCH_MEMORY * 5 // 4 else 0

    with a_judge("full") as judge, killing(judge, out_of_memory, lambda: 0.005) as sent:
        report = judged(judge, hungry)

    assert told(report) == ("failed", "E04")
    assert "more memory than it may have" in report.findings[0].message
    assert len(sent) >= DEATHS


@linux
def test_stopped_for_a_while() -> None:
    """A worker that somebody stops and lets go on later is judged as if nothing had been."""
    with a_judge("full") as judge:
        number = judge.begin(EX2, Path("breakfast.py"), (RIGHT + "for _ in range(5_000_000):\n    pass\n").encode())
        stopped: list[int] = []
        while not stopped:
            for worker in workers(judge):
                if len(children(judge._process.pid)) > 1:
                    os.kill(worker, signal.SIGSTOP)
                    stopped.append(worker)
        threading.Event().wait(6.5)
        for worker in stopped:
            os.kill(worker, signal.SIGCONT)

        answered, report, _ = judge.wait()
        assert (answered, told(report)) == (number, ("passed", ""))


@pytest.mark.parametrize(
    ("death", "blamed"),
    [
        (Death(3), [True]),
        (Death(None), [True]),
        (None, [False, False, False]),
        (Death(-9), [False, False, True]),
        (Death(-9, barred=True), [False, False, False]),
        (Death(-15, barred=True), [False, False, False]),
        (Death(-11, barred=True), [False, False, True]),
        (Death(-9, memory=MUCH_MEMORY + 1, barred=True), [False, False, True]),
        (Death(-9, cpu=CPU_SECONDS, barred=True), [False, False, True]),
        (Death(-15, cpu=CPU_SECONDS, memory=MUCH_MEMORY + 1, barred=True), [False, False, False]),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="there any exit code may come from others")
def test_whose_doing(death: Death | None, blamed: list[bool]) -> None:
    """An exit is the file's own; a signal is, where it can be and comes again; and all begins anew with each check."""
    vigil = Vigil()

    for _ in range(2):
        vigil.begin_check()
        assert [vigil.blames(death) for _ in blamed] == blamed
        assert not vigil.in_doubt


@pytest.mark.parametrize(
    ("death", "over", "code"),
    [
        (Death(-11), Gone(""), "E08"),
        (Death(None), CutShort(""), "E09"),
        (Death(KILLED, memory=MUCH_MEMORY + 1), CutShort(""), "E04"),
        (Death(KILLED, cpu=CPU_SECONDS), Gone(""), "E07"),
    ],
)
def test_what_is_told(death: Death, over: Gone, code: str) -> None:
    """What it had used up tells more than that it ended."""
    fault = ending.killed(death, over, Run("breakfast.py", Sketch(), "main"))

    assert (fault.code, fault.last) == (code, True)
