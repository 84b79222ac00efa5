"""`cohort grade`: every submission has a row, and is judged again only where something has changed."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from grader.catalog import Catalog
from grader.cli.cohort import main
from grader.cohort.new import make
from grader.cohort.store import Row, Store
from judging import ROOT

CATALOG = Catalog.installed()
EX1, EX2 = CATALOG.find("ex1"), CATALOG.find("ex2")
RIGHT = EX2.checks.with_name("breakfast.py").read_text()
WRONG = (EX2.starter / "breakfast.py").read_text()
COHORT = [sys.executable, "-P", "-c", "import sys; from grader.cli.cohort import main; sys.exit(main())"]
GRADE = [sys.executable, "-P", "-c", "import sys; from grader.cli.grade import main; sys.exit(main())"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="full isolation is Linux's")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Each test stands in a folder of its own, with a folder for submissions; Ctrl-C is heard again after it."""
    (tmp_path / "all").mkdir()
    monkeypatch.chdir(tmp_path)
    before = signal.getsignal(signal.SIGINT)
    yield tmp_path
    signal.signal(signal.SIGINT, before)


def hand_in(student: str, text: str) -> Path:
    """A student's file for the one exercise."""
    path = Path("all", student, "breakfast.py")
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


def rows() -> dict[str, Row]:
    """What the store says of each student."""
    with Store(Path("marks.sqlite")) as store:
        return {row.student: row for row in store.rows()}


def verdicts() -> dict[str, str]:
    """The verdict on each student."""
    return {name: row.verdict for name, row in rows().items()}


def grade(*words: str) -> int:
    """Grade ex2 of all, in this process."""
    return main(["grade", "all", "--exercise", "ex2", *words])


def test_every_submission_has_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    """Right, wrong, missing and hostile ones each are one row, and the code is 0; again, nothing is left to do."""
    hand_in("right", RIGHT)
    hand_in("wrong", WRONG)
    hand_in(
        "killer", "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos.kill(os.getpid(), signal.SIGKILL)\n"
    )
    hand_in("no python", "def main(:\n")
    hand_in("huge", "#" * 300_000)
    hand_in("a\nb", RIGHT)
    Path("all/missing").mkdir()
    Path("all/link").mkdir()
    Path("all/link/breakfast.py").symlink_to("../right/breakfast.py")
    Path("all/pipe").mkdir()
    os.mkfifo("all/pipe/breakfast.py")

    assert grade() == 0
    first = rows()
    assert grade() == 0

    assert rows() == first
    assert {name: (row.verdict, row.points, row.code) for name, row in first.items() if name != "killer"} == {
        "right": ("passed", 5, None),
        "a\nb": ("passed", 5, None),
        "wrong": ("failed", 0, "M03"),
        "no python": ("failed", 0, "E02"),
        "huge": ("failed", 0, "E01"),
        "missing": ("missing", 0, "E01"),
        "link": ("failed", 0, "E01"),
        "pipe": ("failed", 0, "E01"),
    }
    assert first["killer"].verdict == "failed"
    assert {row.max_points for row in first.values()} == {5}
    told = capsys.readouterr().out.split("\n")
    assert told[0] == "9 submissions, 9 of them to be graded."
    assert told[-3:] == [
        "Nothing to grade: every submission has its row.",
        "marks.sqlite: 2 passed, 6 failed, 1 missing.",
        "",
    ]


def test_the_same_bytes_as_grade() -> None:
    """Less its environment, a stored report is what `grade --file` says with the recorded seed."""
    files = {"right": hand_in("right", RIGHT), "wrong": hand_in("wrong", WRONG), "odd": hand_in("odd", "\ufeffx = (\n")}
    Path("all/none").mkdir()
    assert grade() == 0

    for student, row in rows().items():
        file = files.get(student, Path("all/none/breakfast.py"))
        command = [*GRADE, "ex2", "--file", str(file), "--seed", str(row.seed), "--json"]
        done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False)
        said, kept = json.loads(done.stdout), json.loads(row.report)
        assert kept.pop("environment")["isolation"] == said.pop("environment")["isolation"]
        assert json.dumps(kept) == json.dumps(said)  # the order of keys, too
        assert (row.seed, row.points) == (kept["seed"], kept["points"])


def test_only_what_has_changed(capsys: pytest.CaptureFixture[str]) -> None:
    """A changed file is judged again, a new one as well, and nothing else; a file that is gone is missing."""
    for name in ("anna", "ben", "carl"):
        hand_in(name, WRONG)
    grade()
    with Store(Path("marks.sqlite")) as store:
        for row in list(store.rows()):
            store.put(row._replace(at="long ago"))
    hand_in("ben", RIGHT)
    hand_in("dora", RIGHT)
    Path("all/carl/breakfast.py").unlink()
    capsys.readouterr()

    grade()

    assert capsys.readouterr().out.startswith("4 submissions, 3 of them to be graded.\n")
    assert verdicts() == {"anna": "failed", "ben": "passed", "carl": "missing", "dora": "passed"}
    assert [name for name, row in rows().items() if row.at == "long ago"] == ["anna"]


@pytest.mark.parametrize(
    "other",
    [
        {"grader": "0.0.9"},
        {"python": "3.10.1"},
        {"language": "de"},
        {"seed": 1},
        {"isolation": "none"},
        {"verdict": "not_judged", "points": None},
    ],
)
def test_on_other_terms(other: dict[str, object], capsys: pytest.CaptureFixture[str]) -> None:
    """What another version judged, on another Python, in another language, with another seed, unlocked, or not at all,
    is judged again.
    """
    hand_in("anna", RIGHT)
    grade()
    before = rows()["anna"]
    with Store(Path("marks.sqlite")) as store:
        store.put(before._replace(**other))  # type: ignore[arg-type]
    capsys.readouterr()

    grade()

    assert "1 of them to be graded" in capsys.readouterr().out
    assert rows()["anna"]._replace(at="") == before._replace(at="")


def test_the_class_decides(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """In the teacher's folder: the class's exercises, its language, its secret, and its roster."""
    made = make({"slug": "my", "exercises": "ex1-ex2", "language": "de", "salt": "0123456789abcdef"}, tmp_path)
    shutil.copytree(made / "starter", made / "teacher/all/my-anna")
    monkeypatch.chdir(made / "teacher")
    Path("roster.csv").write_text("username,name\nanna,Anna\nben,Ben\n")

    assert main(["grade", "all", "--roster", "roster.csv"]) == 0

    with Store(Path("marks.sqlite")) as store:
        found = list(store.rows())
    assert [(row.student, row.exercise, row.verdict) for row in found] == [
        ("anna", "ex1", "failed"),
        ("anna", "ex2", "failed"),
        ("ben", "ex1", "missing"),
        ("ben", "ex2", "missing"),
    ]
    assert found[0].seed == found[2].seed != found[1].seed
    assert "Es gibt hier keine Datei" in found[2].report
    assert "marks.sqlite: 2 failed, 2 missing." in capsys.readouterr().out
    main(["--lang", "en", "grade", "all", "--store", "other.sqlite"])
    with Store(Path("other.sqlite")) as store:
        assert [(row.seed, json.loads(row.report)["environment"]["lang"]) for row in store.rows()] == [
            (found[0].seed, "en"),
            (found[1].seed, "en"),
        ]


def test_seeds_stay() -> None:
    """An exercise's seed follows from the class's secret and its name: marks of last year can be found again."""
    from grader.cohort.grading import Terms

    assert Terms("0123456789abcdef", "full").seed(EX2) == 922435945


def test_doubtful_folders(capsys: pytest.CaptureFixture[str]) -> None:
    """Where it is not certain which folder is a student's, none is judged: the row says so, and has no points."""
    for name in ("anna", "ben", "x"):
        hand_in(name, RIGHT)
    Path("roster.csv").write_text("username,repository\nanna,\nben,x\n")

    assert grade("--roster", "roster.csv") == 0

    assert {name: (row.verdict, row.points) for name, row in rows().items()} == {
        "anna": ("passed", 5),
        "ben": ("not_judged", None),
    }
    told = json.loads(rows()["ben"].report)
    assert told["verdict"] == "not_judged" and told["findings"] == []
    assert "there is more than one folder for ben: ben, x" in told["checks"][0]["message"]
    said = capsys.readouterr()
    assert "ben has more than one folder (ben, x): none of them is judged." in said.err
    assert "Not judged, and tried again next time: ben ex2." in said.out
    shutil.rmtree("all/x")
    assert grade("--roster", "roster.csv") == 0
    assert verdicts() == {"anna": "passed", "ben": "passed"}


def test_a_bug_fix_of_python(capsys: pytest.CaptureFixture[str]) -> None:
    """Another third number of Python's version changes no verdict, and nothing is judged again for it."""
    hand_in("anna", RIGHT)
    grade()
    with Store(Path("marks.sqlite")) as store:
        row = next(store.rows())
        store.put(row._replace(python=row.python.rpartition(".")[0] + ".999"))
    capsys.readouterr()

    grade()

    assert "Nothing to grade" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["grade", "all"], "There are no folders of students in all."),
        (["grade", "nowhere"], "nowhere"),
        (["grade", "all", "--exercise", "ex2", "--roster", "no.csv"], "no.csv cannot be read"),
        (["grade", "all", "--exercise", "breakfst"], "There is no exercise 'breakfst'."),
        (["grade", "all/anna/..", "--exercise", "ex2", "--store", "all"], "all cannot be used as a store"),
    ],
)
def test_misuse(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be meant is one sentence."""
    if "anna" in words[1]:
        hand_in("anna", RIGHT)

    assert main(words) == 2

    said = capsys.readouterr()
    assert told in said.err and "Traceback" not in said.err


def test_full_isolation_or_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where programs cannot be locked in, nothing is run, unless somebody says so by name."""
    from grader.isolation.terms import NotIsolated
    from grader.judge.warm import WarmJudge

    def refuse(*_: object) -> None:
        raise NotIsolated(["files"])

    hand_in("anna", RIGHT)
    monkeypatch.setattr(WarmJudge, "judge", refuse)

    assert grade() == 3
    assert "Nothing was run" in capsys.readouterr().err and rows() == {}


def test_unlocked_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    """Unlocked programs are told of; a row that was judged locked is good enough for that."""
    hand_in("anna", RIGHT)

    assert grade("--isolation", "none") == 0
    assert "programs are not locked in" in capsys.readouterr().err
    assert rows()["anna"].isolation == "none"
    grade()
    assert rows()["anna"].isolation == "full"
    grade("--isolation", "none")
    assert "Nothing to grade" in capsys.readouterr().out


def test_a_judge_that_dies(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It costs a try: the next judge judges the same file. A file that kills each judge is one row without points."""
    from grader.judge.warm import WarmJudge

    begin, killed = WarmJudge.begin, dict[str, int]()

    def kill(self: WarmJudge, *order: object) -> int:
        content = order[2]
        text = content.decode() if isinstance(content, bytes) else ""
        killed[text] = killed.get(text, 0) + 1
        if text == "unlucky = 1\n" or (text == WRONG and killed[text] == 1):
            os.kill(self._process.pid, signal.SIGKILL)
            self._process.wait()
        return begin(self, *order)  # type: ignore[arg-type]

    hand_in("anna", WRONG)
    hand_in("ben", "unlucky = 1\n")
    hand_in("carl", RIGHT)
    monkeypatch.setattr(WarmJudge, "begin", kill)

    assert grade("--jobs", "1") == 0

    assert verdicts() == {"anna": "failed", "ben": "not_judged", "carl": "passed"}
    assert rows()["ben"].points is None
    assert killed == {WRONG: 2, "unlucky = 1\n": 2, RIGHT: 1}
    assert "Not judged, and tried again next time: ben ex2." in capsys.readouterr().out


def test_without_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no fork, each submission has a session, and the same row."""
    monkeypatch.setenv("ASYNCLINGS_WORKER", "spawn")
    hand_in("anna", RIGHT)
    hand_in("ben", WRONG)

    assert grade("--isolation", "none") == 0

    assert verdicts() == {"anna": "passed", "ben": "failed"}


# Ended in the middle.


def started(*words: str) -> subprocess.Popen[str]:
    """`cohort grade`, in a process group of its own."""
    return subprocess.Popen(
        [*COHORT, "grade", "all", "--exercise", "ex2", *words],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hear_ctrl_c,
    )


def hear_ctrl_c() -> None:
    """A shell's job in the background is deaf to it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def recorded() -> set[tuple[str, str, str]]:
    """What the store holds, looked at from beside whoever writes to it."""
    if not Path("marks.sqlite").exists():
        return set()
    base = sqlite3.connect("file:marks.sqlite?mode=ro", uri=True)
    try:
        return set(base.execute("SELECT student, verdict, at FROM results"))
    except sqlite3.OperationalError:  # not even a table yet
        return set()
    finally:
        base.close()


def more_than(number: int) -> bool:
    """Whether more rows are recorded."""
    return len(recorded()) > number


def until(holds: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Wait until something holds, which it does before the process ends."""
    pause = threading.Event()
    while not holds():
        assert process.poll() is None, process.communicate()
        pause.wait(0.01)


def killed_at(moments: list[float], students: int) -> None:
    """Kill everything at these moments, in seconds after its first row or its start in turn, and let the last run end."""
    for number in range(students):
        hand_in(f"s{number}", (RIGHT, WRONG)[number % 2] + f"# {number}\n")
    kept: set[tuple[str, str, str]] = set()
    for number, moment in enumerate(moments):
        process = started()
        if number % 2:
            until(partial(more_than, len(kept)), process)
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        now = recorded()
        assert kept <= now
        kept = now
    process = started()
    assert process.wait() == 0, process.communicate()
    process.communicate()
    assert kept <= recorded()
    assert verdicts() == {f"s{number}": ("passed", "failed")[number % 2] for number in range(students)}
    with sqlite3.connect("marks.sqlite") as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    base.close()


def test_killed_at_any_moment() -> None:
    """Nothing that was recorded is lost, and the rest follows."""
    draw = random.Random(7)

    killed_at([draw.uniform(0, 0.3) for _ in range(5)], 100)


@pytest.mark.long
def test_killed_at_fifty_moments() -> None:
    """The same, fifty times."""
    draw = random.Random(8)

    killed_at([draw.uniform(0, 0.8) for _ in range(50)], 1600)


def below(pid: int) -> list[int]:
    """All processes that a process has started, by whichever thread, and those that these have."""
    try:
        threads = [path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return []
    return [process for child in " ".join(threads).split() for process in (int(child), *below(int(child)))]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_what_it_started_is_killed(number: signal.Signals) -> None:
    """Judges, what workers are forked from, and workers, at random moments: each right file passes or is not judged."""
    draw, pause, killed = random.Random(9), threading.Event(), 0
    for student in range(80):
        hand_in(f"s{student}", (RIGHT, WRONG)[student % 2] + f"# {student}\n")
    truth = {f"s{student}": ("passed", "failed")[student % 2] for student in range(80)}
    process = started()
    while process.poll() is None:
        pause.wait(draw.uniform(0, 0.1 if killed < 60 else 2))
        victims = below(process.pid)
        if victims:
            killed += 1
            try:
                os.kill(draw.choice(victims), number)
            except ProcessLookupError:
                pass  # it has ended by itself
    _, err = process.communicate()

    assert process.returncode == 0, err
    found = verdicts()
    assert found.keys() == truth.keys() and killed > 20
    assert {name: verdict for name, verdict in found.items() if verdict != "not_judged"}.items() <= truth.items()
    assert {row.code for row in rows().values()} <= {"M03", None}
    assert grade() == 0
    assert verdicts() == truth


def test_ctrl_c() -> None:
    """It stops cleanly, says how to go on, and leaves nobody behind; then it goes on."""
    for number in range(60):
        hand_in(f"s{number}", RIGHT + f"# {number}\n")
    process = started()
    until(partial(more_than, 2), process)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate()

    assert process.returncode == 130
    assert "Traceback" not in err
    done = len(recorded())
    assert f"Stopped: {done} of 60 are graded, and in marks.sqlite. To go on, type the same again.\n" in err
    assert f"marks.sqlite: {done} passed.\n" in out
    process = started()
    out, err = process.communicate()
    assert process.returncode == 0
    assert out.startswith(f"60 submissions, {60 - done} of them to be graded.\n")
    assert out.endswith("marks.sqlite: 60 passed.\n")


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks for processes as Linux shows them")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_nobody_is_left(how: signal.Signals, monkeypatch: pytest.MonkeyPatch) -> None:
    """However it ends, its judges and workers end as well."""
    monkeypatch.setitem(ENVIRONMENT, "COHORT_OF_TEST", str(Path.cwd()))
    mark = f"COHORT_OF_TEST={Path.cwd()}".encode()

    def judges() -> list[str]:
        return [path.parent.name for path in Path("/proc").glob("[0-9]*/environ") if holds(path, mark)]

    for number in range(40):
        hand_in(f"s{number}", RIGHT + f"# {number}\n")
    process = started()
    until(partial(more_than, 2), process)
    assert len(judges()) > 1
    os.kill(process.pid, how)
    process.communicate()

    pause = threading.Event()
    for _ in range(500):
        if not judges():
            break
        pause.wait(0.02)
    assert judges() == []


def holds(path: Path, mark: bytes) -> bool:
    """Whether a process was started with this in its environment; it may be gone by now."""
    try:
        return mark in path.read_bytes()
    except OSError:
        return False
