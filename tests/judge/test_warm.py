"""The warm judge: many files, one after another, and nothing goes over from one to the next."""

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from grader.catalog import Catalog
from grader.exercise import Exercise
from grader.judge.warm import Judged, WarmJudge
from grader.report import Report
from judging import judge as judge_cold

CATALOG = Catalog.installed()
EX1, EX2 = CATALOG.find("ex1"), CATALOG.find("ex2")
SOLUTION = EX2.checks.with_name("breakfast.py")
WRONG = EX2.starter / "breakfast.py"
KEEPS_A_THREAD = "import threading, time\nthreading.Thread(target=time.sleep, args=(9,)).start()\n"


@pytest.fixture(scope="module")
def warm() -> Iterator[WarmJudge]:
    """One for all tests of this file: so they are a test of it, too."""
    judge = WarmJudge([EX1, EX2])
    yield judge
    judge.close()


def told(report: Report) -> tuple[str, str]:
    """What a report says in short."""
    return report.verdict, report.findings[0].code if report.findings else ""


def test_same_report_as_cold(warm: WarmJudge) -> None:
    """A warm judge says, word for word, what a judge says that was started for the one file."""
    import msgspec

    for path in (SOLUTION, WRONG, SOLUTION):
        assert [msgspec.to_builtins(warm.judge(EX2, path))] == judge_cold([("ex2", path)])


def test_ready_for_many() -> None:
    """A judge that got ready for many files says the same as well, whatever came before, and with any seed."""
    import msgspec

    judge = WarmJudge([EX1, EX2], isolation="auto", many=True)
    try:
        for path, seed in ((SOLUTION, 5), (WRONG, 6), (SOLUTION, None), (WRONG, 5)):
            told = judge.judge(EX2, path, path.read_bytes(), seed)
            assert [msgspec.to_builtins(told)] == judge_cold([("ex2", path)], seed=seed)
    finally:
        judge.close()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("import os\nos._exit(3)\n", "E08"),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n", ""),
        ("while True:\n    pass\n", "E07"),
        ("def main(:\n", "E02"),
        (KEEPS_A_THREAD, ""),
        ("x = 'x' * (1 << 40)\n", ""),
    ],
)
def test_nothing_goes_over(warm: WarmJudge, tmp_path: Path, text: str, code: str) -> None:
    """Whatever a file does to its worker, it fails, and the next file passes."""
    path = tmp_path / "breakfast.py"
    path.write_text(text)

    verdict, found = told(warm.judge(EX2, path))

    assert verdict == "failed"
    assert found == code or not code
    assert told(warm.judge(EX2, SOLUTION)) == ("passed", "")


def test_no_file(warm: WarmJudge, tmp_path: Path) -> None:
    """A file that is not there, or is a folder, has a report as well."""
    assert told(warm.judge(EX2, tmp_path / "breakfast.py")) == ("failed", "E01")
    assert told(warm.judge(EX2, tmp_path)) == ("failed", "E01")


def test_the_latest_counts(warm: WarmJudge) -> None:
    """A new order breaks off what is being judged."""
    warm.begin(EX2, WRONG)
    number = warm.begin(EX2, SOLUTION)
    answer = warm.wait()
    while answer.number != number:
        answer = warm.wait()

    assert told(answer.report) == ("passed", "")


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_the_process_dies(warm: WarmJudge) -> None:
    """A judge that dies is a report that says so, and no exception; the next file is judged."""
    os.kill(warm._process.pid, signal.SIGKILL)

    report = warm.judge(EX2, SOLUTION)

    assert report.verdict == "not_judged"
    assert report.checks[0].message == "The grader could not judge this: the process that judges died."
    assert told(warm.judge(EX2, SOLUTION)) == ("passed", "")


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds processes as Linux shows them")
def test_the_zygote_dies(warm: WarmJudge, tmp_path: Path) -> None:
    """Where all workers die at once, that is no fault of the file's; the next one is judged."""
    pid = warm._process.pid
    endless = tmp_path / "breakfast.py"
    endless.write_text("while True:\n    pass\n")

    def children(of: int) -> list[int]:
        return [int(each) for each in Path(f"/proc/{of}/task/{of}/children").read_text().split()]

    warm.judge(EX2, SOLUTION)
    zygote = children(pid)[0]
    number = warm.begin(EX2, endless)
    while len(children(pid)) < 2 or len(children(zygote)) < 2:
        pass  # until the fork that judges it is there, and a worker of its own
    os.kill(zygote, signal.SIGKILL)
    answered, report, _ = warm.wait()

    assert (answered, report.verdict) == (number, "not_judged")
    assert told(warm.judge(EX2, SOLUTION)) == ("passed", "")


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="counts processes as Linux does")
def test_nothing_grows(warm: WarmJudge) -> None:
    """After any number of files it has the same descriptors and processes."""

    def seen() -> tuple[int, int]:
        pid = warm._process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return len(os.listdir(f"/proc/{pid}/fd")), len(children)

    warm.judge(EX2, SOLUTION)
    warm.judge(EX2, SOLUTION)
    before = seen()
    for path in (WRONG, SOLUTION, WRONG):
        warm.judge(EX2, path)

    assert abs(seen()[0] - before[0]) <= 2  # the answer comes before the next worker is asked for
    assert seen()[1] == before[1]


def test_without_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where workers are interpreters, each file has a session in the process, with the same reports."""
    monkeypatch.setenv("ASYNCLINGS_WORKER", "spawn")
    judge = WarmJudge([EX2])
    try:
        seen = [told(judge.judge(EX2, path)) for path in (SOLUTION, WRONG, SOLUTION)]
    finally:
        judge.close()

    assert seen == [("passed", ""), ("failed", "M03"), ("passed", "")]


CHECKS = """
{first}
from grader.exercise import Facts
from grader.judge.checks import Student, points

FACTS = Facts(title="ex1 x", file="x.py", functions=("main",), points=1, unit="s", summary="", hints=(), learned="")


@points(1)
async def test_x(student: Student) -> None:
    {body}
"""


@pytest.mark.parametrize("way", ["fork", "spawn"])
@pytest.mark.parametrize(
    ("first", "body", "error"),
    [
        ("", "raise LookupError('nobody expected this')", "LookupError: nobody expected this"),
        ("import no_such_module_as_this", "...", "No module named 'no_such_module_as_this'"),
        ("", "import os; os._exit(7)", "ended with 7.\n"),
    ],
    ids=["a check", "a file of checks", "the end"],
)
def test_details(tmp_path: Path, monkeypatch: Any, way: str, first: str, body: str, error: str) -> None:
    """What the judge itself stumbles over comes with the report, each time; another exercise is judged as ever."""
    monkeypatch.setenv("ASYNCLINGS_WORKER", way)
    for half in ("exercises", "solutions"):
        (tmp_path / half / "ex01-x").mkdir(parents=True)
    (tmp_path / "exercises" / "ex01-x" / "x.py").write_text("def main(): pass\n")
    (tmp_path / "solutions" / "ex01-x" / "checks.py").write_text(CHECKS.format(first=first, body=body))
    [broken] = Catalog.pack(tmp_path).all()
    judge = WarmJudge([broken, EX2])

    def answer(exercise: Exercise, path: Path) -> Judged:
        number = judge.begin(exercise, path)
        answer = judge.wait()
        assert answer.number == number
        return answer

    try:
        for _ in range(2 if way == "fork" else 1):  # pytest takes what it has of a module for the whole, the next time
            _, report, details = answer(broken, broken.starter / "x.py")
            assert (report.verdict, report.findings) == ("not_judged", [])
            assert error in details
            _, report, details = answer(EX2, SOLUTION)
            assert (*told(report), details) == ("passed", "", "")
    finally:
        judge.close()


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_dies_while_nobody_waits() -> None:
    """A process that dies idle is started again by the next order, and not before: it may die at once each time."""
    judge = WarmJudge([EX2])
    started, answers = [], SimpleQueue[Judged]()
    judge._started = lambda: started.append(1) or WarmJudge._started(judge)  # type: ignore[method-assign]

    def hear() -> None:
        with contextlib.suppress(EOFError):
            while True:
                answers.put(judge.wait())

    ears = threading.Thread(target=hear)
    ears.start()
    try:
        judge.begin(EX2, SOLUTION)
        answers.get(timeout=60)
        process = judge._process
        assert process is not None
        os.kill(process.pid, signal.SIGKILL)
        while judge._process is not None:
            pass  # until it was noticed
        assert not started
        judge.begin(EX2, SOLUTION)
        assert told(answers.get(timeout=60).report) == ("passed", "")
        assert len(started) == 1
    finally:
        judge.close()
        ears.join()
