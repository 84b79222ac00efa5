"""Judges on other machines: what goes there, what comes back, and what is said where that does not work.

A scheduler and workers of dask's own, in processes, are in `test_cluster_processes.py`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from distributed import KilledWorker

from grader.catalog import Catalog
from grader.cli.cohort import main
from grader.cohort import cluster, pool, remote
from grader.cohort.judges import Piece
from grader.cohort.kit import Kit, kit
from grader.cohort.pool import GivenUp, Unusable
from grader.cohort.remote import Answer, Order, Runs, Terms
from grader.isolation.terms import NotIsolated
from grader.judge.submission import Unreadable
from grader.judge.warm import WarmJudge
from grader.report import Report
from judging import ROOT

EX2 = Catalog.installed().find("ex2")
RIGHT = EX2.checks.with_name("breakfast.py").read_bytes()
TERMS = Terms("one run", ("ex2",), "none", "de")
OTHER = Kit("0.0.9", "3.1", "abc")


def asked(*pieces: Piece, terms: Terms = TERMS, installed: Kit | None = None) -> bytes:
    """An order as it goes to another machine."""
    return msgspec.json.encode(Order(installed or kit(), terms, list(pieces)))


def answer(order: bytes) -> Answer:
    """What this process answers, as if it were another machine."""
    return msgspec.json.decode(remote.judged(order), type=Answer)


@pytest.fixture(autouse=True)
def runs(monkeypatch: pytest.MonkeyPatch) -> Iterator[Runs]:
    """No judge of a test outlives it, and the language is English again."""
    from grader import language

    found = Runs()
    monkeypatch.setattr(remote, "RUNS", found)
    yield found
    for name in ("one run", "another"):
        found.end(name)
    language.use("en")


@pytest.fixture(scope="module")
def report() -> Report:
    """Some report."""
    from grader.judge.submission import Submission
    from grader.judge.warm import unjudged

    return unjudged(Submission(EX2, EX2.starter, ""), "", 0)


# The other machine.


def test_bytes_in_and_out() -> None:
    """Pieces are judged there as here, in the language of whoever sent them; a file that could not be read says why."""
    unreadable = Unreadable("breakfast.py is gone.", "")

    told = answer(asked(Piece("ex2", RIGHT, 7), Piece("ex2", unreadable, 8)))

    assert [(one.verdict, one.seed, one.environment.lang) for one in told.reports] == [
        ("passed", 7, "de"),
        ("failed", 8, "de"),
    ]
    assert told.reports[1].findings[0].message == "breakfast.py is gone."
    assert told.machine and told.other is None


def test_another_version_judges_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has other files says what it has; an order that it could not even read is no fault."""
    monkeypatch.setattr(remote, "RUNS", None)

    later = b'{"kit": {"version": "9", "python": "4.0", "files": "x", "more": 1}, "terms": "in other words"}'

    assert answer(asked(Piece("ex2", RIGHT, 7), installed=OTHER)).other == kit()
    assert answer(later).other == kit()


def test_locked_in_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where programs are not locked in, nothing is run, and what is open is told."""

    def refuse(*_: object) -> None:
        raise NotIsolated(["files", "net"])

    monkeypatch.setattr(WarmJudge, "judge", refuse)

    assert answer(asked(Piece("ex2", RIGHT, 7))).missing == ["files", "net"]


def test_one_judge_for_a_run(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """A judge is started once and kept; another run has its own; a run that has ended is given up."""
    begun: list[str] = []

    class Judge:
        def __init__(self, *_: object, language: str, **__: object) -> None:
            begun.append(language)

        def judge(self, *_: object) -> Report:
            return report

        def close(self) -> None:
            pass

    monkeypatch.setattr("grader.cohort.judges.WarmJudge", Judge)

    for _ in range(3):
        answer(asked(Piece("ex2", RIGHT, 7)))
    assert begun == ["de"]
    answer(asked(Piece("ex2", RIGHT, 7), terms=Terms("another", ("ex2",), "none", "en")))
    assert begun == ["de", "en"]
    remote.RUNS.end("one run")
    with pytest.raises(EOFError):
        remote.judged(asked(Piece("ex2", RIGHT, 7)))


def test_a_client_that_never_comes_back(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    """Judges that are idle for long are ended; those that are at work, or were a moment ago, are not."""
    later: list[str] = []
    monkeypatch.setattr(Runs, "_look_later", lambda self, name: later.append(name))
    closed: list[bool] = []
    monkeypatch.setattr(remote, "Judges", lambda *_, **__: SimpleNamespace(close=lambda: closed.append(True)))

    with runs.judges(TERMS):
        monkeypatch.setattr(remote, "IDLE_SECONDS", -1.0)
        runs.end_if_idle("one run")
    monkeypatch.setattr(remote, "IDLE_SECONDS", 1000.0)
    runs.end_if_idle("one run")
    assert (later, closed) == (["one run"] * 3, [])

    monkeypatch.setattr(remote, "IDLE_SECONDS", -1.0)
    runs.end_if_idle("one run")
    runs.end_if_idle("one run")
    assert (later, closed) == (["one run"] * 3, [True])


def test_what_is_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed check or starter, and changed code, are another kit; line ends, as a system has them, are not."""
    import shutil

    from grader import catalog

    shutil.copytree(ROOT / "exercises" / EX2.folder, tmp_path / "exercises" / EX2.folder)
    shutil.copytree(ROOT / "solutions" / EX2.folder, tmp_path / "solutions" / EX2.folder)
    checks, starter = (
        tmp_path / half / EX2.folder / name
        for half, name in (("solutions", "checks.py"), ("exercises", "breakfast.py"))
    )
    pack = Catalog.pack(tmp_path)
    monkeypatch.setattr(catalog.Catalog, "installed", lambda: pack)
    before = kit.__wrapped__()

    starter.write_bytes(starter.read_bytes().replace(b"\n", b"\r\n"))
    assert kit.__wrapped__() == before
    (tmp_path / "solutions" / EX2.folder / "notes.txt").write_text("no part of a wheel")
    assert kit.__wrapped__() == before
    checks.write_bytes(checks.read_bytes() + b"\n")
    changed = kit.__wrapped__()
    assert changed.files != before.files and changed.version == before.version
    starter.write_bytes(starter.read_bytes() + b"#\n")
    assert kit.__wrapped__().files != changed.files


# This machine, with a cluster that is told what to answer.


class Cluster:
    """Answers each order by a function of its pieces, at once; counts what is under way."""

    def __init__(self, answers: Callable[[list[Piece]], Answer | Exception], threads: int = 2) -> None:
        self.answers = answers
        self.threads = threads
        self.orders: list[list[Piece]] = []
        self.greeting: object = msgspec.json.encode(Answer("there"))

    def get_executor(self, **_: object) -> Cluster:
        return self

    def nthreads(self) -> dict[str, int]:
        return {"tcp://there:1": self.threads}

    def run(self, function: object, order: bytes, workers: list[str], on_error: str) -> dict[str, object]:
        """What a new worker says when it is asked for nothing."""
        assert (function, msgspec.json.decode(order, type=Order).pieces, on_error) == (remote.judged, [], "return")
        return dict.fromkeys(workers, self.greeting)

    def submit(self, function: object, order: bytes) -> Future[bytes]:
        assert function is remote.judged
        pieces = msgspec.json.decode(order, type=Order).pieces
        self.orders.append(pieces)
        future: Future[bytes] = Future()
        told = self.answers(pieces)
        if isinstance(told, Exception):
            future.set_exception(told)
        else:
            future.set_result(msgspec.json.encode(told))
        return future


def reports(there: Any, total: int, sizes: int = 10) -> list[tuple[int, Report]]:
    """What comes of so many pieces, each of so many bytes."""
    judges = cluster.ClusterPool(there, "tcp://there:2", TERMS, total, lambda _: None)
    pieces = ((number, Piece("ex2", b"%010d" % number * (sizes // 10), number)) for number in range(total))
    return list(judges.reports(pieces))


def right(report: Report) -> Callable[[list[Piece]], Answer]:
    """Answers with a report on each."""
    return lambda pieces: Answer("there", [msgspec.structs.replace(report, seed=piece.seed) for piece in pieces])


@pytest.mark.parametrize(("total", "sizes", "most"), [(7, 10, 1), (96, 10, 3), (5000, 10, 16), (600, 200_000, 2)])
def test_orders(total: int, sizes: int, most: int, report: Report) -> None:
    """Pieces go together where there are many, and never many bytes; each report finds its piece."""
    there = Cluster(right(report))

    found = reports(there, total, sizes)

    assert sorted((key, one.seed) for key, one in found) == [(number, number) for number in range(total)]
    assert max(map(len, there.orders)) == most


def test_few_are_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, and however long each takes, so many are asked for at a time; it may become more."""
    monkeypatch.setattr(pool, "POLL_SECONDS", 0)
    waiting: list[Future[None]] = []
    told: list[int] = []
    most = {3: 0, 5: 0}

    def asked() -> Iterator[tuple[int, Future[None]]]:
        for number in range(50):
            waiting.append(Future())
            yield number, waiting[-1]

    def ahead() -> int:
        limit = 3 if len(told) < 20 else 5
        most[limit] = max(most[limit], len(waiting))
        if len(waiting) >= limit or len(told) + len(waiting) == 50:  # else nobody would ever be done
            waiting.pop(0).set_result(None)
        return limit

    for number, _ in pool.in_flight(asked(), ahead):
        told.append(number)
    assert (told, most) == (list(range(50)), {3: 3, 5: 5})


def test_what_kills_its_worker(report: Report) -> None:
    """What was together with it is judged alone in the end; it alone is not judged, and nobody fails for it."""

    def killed(pieces: list[Piece]) -> Answer | Exception:
        if any(piece.seed == 40 for piece in pieces):
            return KilledWorker("task", SimpleNamespace(address="tcp://there:1"), 3)
        return right(report)(pieces)

    there = Cluster(killed)

    found = dict(reports(there, 96))

    assert (found.pop(40).verdict, len(found)) == ("not_judged", 95)
    assert {one.checks[0].message for one in found.values()} == {report.checks[0].message}
    assert [len(order) for order in there.orders] == [3] * 32 + [1] * 3


@pytest.mark.parametrize(
    ("told", "error", "sentence"),
    [
        (Answer("node7", other=OTHER), Unusable, "node7 has asynclings 0.0.9 on Python 3.1 (files abc), and this machine has"),
        (Answer("node7", missing=["files"]), GivenUp, "node7 does not lock programs in fully (open: files)"),
        (MemoryError("no more"), GivenUp, "A worker broke off (MemoryError: no more)."),
        (CancelledError(), GivenUp, "The scheduler at tcp://there:2 does not answer any more"),
    ],
    ids=["other", "open", "broken", "gone"],
)  # fmt: skip
def test_what_cannot_go_on(told: Answer | Exception, error: type[Exception], sentence: str) -> None:
    """Each is one sentence, and nothing is taken for a verdict."""
    with pytest.raises(error, match=re.escape(sentence)):
        reports(Cluster(lambda _: told), 10)


def test_a_worker_that_has_nothing() -> None:
    """It is asked before the first order, which would end it; one that is gone again is none of our business."""
    there = Cluster(lambda _: Answer("there"))
    there.greeting = Exception("ModuleNotFoundError('no grader')")
    with pytest.raises(Unusable, match=r"The worker at tcp://there:1 has no asynclings \(ModuleNotFoundError"):
        reports(there, 0)
    there.greeting = OSError("connection closed")
    assert reports(there, 0) == []


def test_another_one_that_greets() -> None:
    """A worker with another version says so before it is sent anything."""
    there = Cluster(lambda _: Answer("there"))
    there.greeting = msgspec.json.encode(Answer("node7", other=OTHER))

    with pytest.raises(Unusable, match=r"node7 has asynclings 0\.0\.9 on Python 3\.1"):
        reports(there, 10)
    assert there.orders == []


# The command.


def grade(*words: str) -> int:
    """Grade ex2 of a student."""
    Path("all/anna").mkdir(parents=True, exist_ok=True)
    Path("all/anna/breakfast.py").write_bytes(RIGHT)
    return main(["grade", "all", "--exercise", "ex2", *words])


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("tcp://127.0.0.1:1", "No scheduler answers at tcp://127.0.0.1:1."),
        ("nowhere", "nowhere cannot be used as a scheduler"),
        ("http://127.0.0.1:1", "unknown address scheme 'http'"),
        ("tls://127.0.0.1:1", "perhaps check your TLS"),
    ],
)
def test_no_scheduler(
    address: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who does not answer, or cannot be meant, is one sentence; so is one who listens and says nothing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.2)

    assert grade("--scheduler", address) == 2

    said = capsys.readouterr().err
    assert told in said.replace("\n", " ") and "Traceback" not in said


def test_somebody_else_listens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who listens there and says nothing is not waited for."""
    import socket

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        assert grade("--scheduler", address) == 2

    assert f"No scheduler answers at {address}." in capsys.readouterr().err


def test_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """--jobs is for this machine; without dask one is told what to install."""
    monkeypatch.chdir(tmp_path)

    assert grade("--scheduler", "tcp://x:1", "--jobs", "2") == 2
    assert "--jobs is for this machine" in capsys.readouterr().err
    monkeypatch.setattr("grader.cli.cohort_grade.find_spec", lambda _: None)
    assert grade("--scheduler", "tcp://x:1") == 2
    assert "python -m pip install 'asynclings[cluster]'" in capsys.readouterr().err.replace("\n", " ")


def test_nothing_of_dask_without_it(tmp_path: Path) -> None:
    """Who names no scheduler imports nothing of it."""
    (tmp_path / "all/anna").mkdir(parents=True)
    (tmp_path / "all/anna/breakfast.py").write_bytes(RIGHT)
    code = (
        "import sys; from grader.cli.cohort import main; main(['grade', 'all', '--exercise', 'ex2', '--isolation', 'none']); "
        "sys.exit(str([name for name in sys.modules if name.partition('.')[0] in ('dask', 'distributed', 'tornado')]))"
    )
    done = subprocess.run([sys.executable, "-P", "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
                          capture_output=True, text=True, check=False)  # fmt: skip

    assert "1 graded" in done.stdout or "1 passed" in done.stdout
    assert done.stderr.splitlines()[-1] == "[]"
