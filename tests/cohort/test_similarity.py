"""`cohort similarity`: copies are found, also renamed ones; what an exercise or a class explains is not."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from grader import language
from grader.catalog import Catalog
from grader.cli import cohort_similarity
from grader.cli.cohort import main
from grader.cohort import similarity
from grader.cohort.key import NoAnswerKey
from grader.cohort.passages import LENGTH, OF_SHAPE, Index, passages_of
from grader.cohort.roster import Roster, Student
from grader.cohort.sides import aligned, shown
from grader.cohort.similarity import Compared, compare
from grader.cohort.submissions import class_in
from grader.cohort.words import MOST_LINES, MOST_NODES, MOST_WORDS, TooLong, Word, shape_of, text_of
from grader.exercise import Exercise
from grader.render.similarity import MOST_SHOWN, render_ranking, render_similarity
from judging import ROOT
from snapshots import assert_snapshot
from test_render_html import NASTY, Page

CATALOG = Catalog.installed()
EX7 = CATALOG.find("ex7")
STARTER = (EX7.starter / EX7.facts.file).read_text()
COPIED = """\
import asyncio


async def fetch(book):
    return len(book)


async def prices(fetch, books):
    answers, waiting = {}, asyncio.Queue()
    for place, book in enumerate(books):
        waiting.put_nowait((place, book))

    async def worker():
        while not waiting.empty():
            place, book = waiting.get_nowait()
            if book not in answers:
                answers[book] = None  # nobody else asks
                answers[book] = await fetch(book)

    helpers = [asyncio.ensure_future(worker()) for _ in range(len(books))]
    done, late = await asyncio.wait(helpers, timeout=90)
    assert not late, "the shop is closed"
    return [answers[book] for book in books]
"""
"""An answer that nobody else has, to the exercise in which prices are asked for all at once."""
RENAMED = """\
# Mine, all mine.
import asyncio as aio
from asyncio import Queue


async def prices(get, titles):
    \"\"\"The prices.\"\"\"

    async def helper():
        while not line.empty():
            at, title = line.get_nowait()
            if title not in known:
                known[title] = None
                known[title] = await get(title)

    known, line = {}, Queue()
    for at, title in enumerate(titles, ):
        line.put_nowait((at, title))
    crew = [aio.ensure_future(helper()) for _ in range(len(titles))]
    ready, slow = await aio.wait(crew, timeout=45)
    assert not slow, "too late"
    return [known[title] for title in titles]
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test stands in a folder of its own, with a folder for submissions; and English is spoken after it."""
    (tmp_path / "all").mkdir()
    monkeypatch.chdir(tmp_path)
    language.use("en")


@pytest.fixture
def no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is known but what the class has."""

    def missing() -> Path:
        raise NoAnswerKey

    monkeypatch.setattr(similarity, "answer_key", missing)


def hand_in(student: str, content: str | bytes, exercise: Exercise = EX7) -> Path:
    """A student's file for one exercise."""
    path = Path("all", student, "exercises", exercise.folder, exercise.facts.file)
    path.parent.mkdir(parents=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def hand_in_answers(exercise: Exercise) -> None:
    """A class in which each has found another right answer."""
    folder = exercise.checks.parent
    for path in (folder / exercise.facts.file, *folder.glob("right/*.py")):
        hand_in(path.stem, path.read_bytes(), exercise)


def compared(*exercises: Exercise) -> Compared:
    """What comes of all that was handed in."""
    asked = exercises or (EX7,)
    return compare(Path("all"), asked, class_in(Path("all"), asked).places, lambda: None)


def pairs(done: Compared) -> list[tuple[str, str]]:
    """Who is alike, in the order of the ranking."""
    return [match.students for match in done.matches]


# What is found.


@pytest.mark.usefixtures("no_key")
@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        (COPIED, "text"),
        (COPIED.replace("\n", "\r\n").replace("    ", "\t"), "text"),
        (RENAMED, "shape"),
        (COPIED.replace("return [", "print('ready')\n    return ["), ""),
        (COPIED.replace("async def worker", "async def nothing():\n        pass\n\n    async def worker"), "shape"),
    ],
    ids=["as it is", "with other blanks", "renamed and in another order", "with a print", "with a decoy"],
)
def test_copies_are_found(copy: str, kind: str) -> None:
    """A copy is found, renamed or not, in a class of other answers, and nobody else is."""
    hand_in_answers(EX7)
    hand_in("anna", COPIED)
    hand_in("zoe", copy)

    done = compared()

    assert pairs(done) == [("anna", "zoe")]
    assert done.matches[0].kind == kind


@pytest.mark.usefixtures("no_key")
def test_two_are_a_class() -> None:
    """With nobody to compare with, a long common answer is told all the same."""
    hand_in("anna", COPIED)
    hand_in("zoe", RENAMED)

    assert pairs(compared()) == [("anna", "zoe")]


@pytest.mark.usefixtures("no_key")
def test_a_ring_is_found() -> None:
    """Three who share one answer are three pairs."""
    hand_in_answers(EX7)
    for name in ("anna", "ben", "zoe"):
        hand_in(name, COPIED)

    assert sorted(pairs(compared())) == [("anna", "ben"), ("anna", "zoe"), ("ben", "zoe")]


def test_a_copy_that_is_no_python() -> None:
    """A file that does not parse is compared by its words, and told."""
    hand_in_answers(EX7)
    hand_in("anna", COPIED + "def )\n")
    hand_in("zoe", COPIED + "def (:\n")

    done = compared()

    assert [(match.students, match.kind) for match in done.matches] == [(("anna", "zoe"), "")]
    assert done.told == [f"{name} ex7: this is no Python, so its words alone are compared." for name in ("anna", "zoe")]


def test_lines() -> None:
    """Told are the lines that were added, those that both have, and those that are in no third file."""
    hand_in_answers(EX7)
    hand_in("anna", COPIED)
    hand_in("zoe", RENAMED)

    sides = compared().matches[0].sides
    assert sides
    lines = sides[0].lines

    assert lines.rare <= lines.alike <= lines.own
    assert {COPIED.split("\n")[at - 1].strip() for at in lines.rare} >= {
        "while not waiting.empty():",
        "if book not in answers:",
        'assert not late, "the shop is closed"',
    }
    assert not {1, 2, 3, 4, 5} & lines.own  # what nothing judged leads to, and imports


# What explains itself.


NEAR = {
    ("brewing_in_half_minutes", "brewing_minute_by_minute"),
    ("workers_and_join", "workers_cancelled_only"),
    ("create_all_then_await", "task_group"),
    ("awaitable_promise", "awaited_by_result_type"),
    ("asked_backwards", "three_tasks"),
    ("short_work_first_where_it_does_not_matter", "worked_out_beforehand"),
    ("workers_cancelled_after_join", "workers_cancelled_and_left"),
}
"""Right answers that share nearly all that no other answer of the key has: a rare idea, or a file changed in a line."""


def test_independent_answers_are_not_alike() -> None:
    """Of all pairs of right answers in the key, over seventeen thousand, only those are alike that share a rare idea."""
    exercises = CATALOG.all()
    for exercise in exercises:
        hand_in_answers(exercise)

    assert set(pairs(compared(*exercises))) <= NEAR


@pytest.mark.usefixtures("no_key")
@pytest.mark.parametrize("content", [STARTER, STARTER.replace("\n", "\r\n"), STARTER + "\n# mine\n"])
def test_starters_are_no_copies(content: str) -> None:
    """Files as they were handed out are alike, and nobody's fault."""
    for name in ("anna", "ben", "zoe"):
        hand_in(name, content)

    done = compared()

    assert pairs(done) == []
    assert (done.files, done.untouched) == (3, 0 if "mine" in content else 3)


def test_the_natural_answer_is_no_copy() -> None:
    """Who comes to the answer that most people come to, has not copied it: the answer key knows it as well."""
    solution = EX7.checks.with_name(EX7.facts.file).read_bytes()
    for number in range(12):
        hand_in(f"student{number}", solution)

    done = compared()

    assert pairs(done) == []
    assert done.key == len(list(EX7.checks.parent.glob("*/*.py"))) + 1


@pytest.mark.usefixtures("no_key")
def test_what_a_class_has_alike_explains_itself() -> None:
    """What two have and nobody else says more than what the half of a class has."""
    for number in range(20):
        hand_in(f"student{number:02}", COPIED)
    assert pairs(compared()) == []
    for number in range(20):
        hand_in(f"untouched{number:02}", STARTER)
    assert pairs(compared()) == []  # they have added nothing, so they are no witnesses


def words(text: str) -> list[Word]:
    """The words of a line."""
    return text_of(text)


def test_rarity() -> None:
    """The more others have what two share, the less it weighs; what the starter has weighs nothing."""
    own = " ".join(f"w{at}" for at in range(60))
    unlike = [words(" ".join(f"{one}{at}" for at in range(40))) for one in "abcdefgh"]

    def evidence(also: int, starter: str = "") -> list[float]:
        files = [words(own), words(own), *unlike]
        return [pair.evidence for pair in Index(files, words(starter), [words(own)] * also, OF_SHAPE).pairs()]

    (alone,), (with_another,) = evidence(0), evidence(1)
    assert 12 < with_another < alone
    assert evidence(20) == []
    assert evidence(0, own) == []


def test_short_files() -> None:
    """A file shorter than a passage is one passage, and an empty one is none."""
    assert passages_of([]) == []
    assert [len(each) for each in passages_of(words("a b c"))] == [3]
    assert len(passages_of(words(" ".join("abcdefghijklm")))) == 13 - LENGTH + 1


# Words and their lines.


def test_shapes_know_their_lines() -> None:
    """Each word of a shape tells the lines of its statement, a decorator's and a case's among them."""
    source = """\
import asyncio


@decorated
async def crawl(
    fetch,
):
    match fetch:
        case [one, *_]:
            return one
        case _:
            raise ValueError
    try:
        crawl()
    finally:
        fetch()


LONG = [
    1,
]
"""
    told: dict[range, str] = {}
    for word in shape_of(source, ["crawl"]):
        told[word.lines] = f"{told.get(word.lines, '')} {word.text}".strip()

    assert {(each.start, each.stop): text for each, text in told.items() if each} == {
        (4, 8): "@ decorated async def crawl ( n1 ):",
        (8, 9): "match n1 :",
        (9, 10): "case [ n2 , * _ ]:",
        (10, 11): "return n2",
        (11, 12): "case _ :",
        (12, 13): "raise ValueError",
        (13, 14): "try :",
        (14, 15): "crawl ()",
        (16, 17): "n1 ()",
    }


def test_too_long() -> None:
    """What is far longer than an answer is refused before it costs time."""
    with pytest.raises(TooLong):
        text_of("a " * (MOST_WORDS + 1))
    with pytest.raises(TooLong):
        text_of("\n" * MOST_LINES)
    with pytest.raises(TooLong):
        shape_of("a\n" * MOST_NODES, [])


def test_aligned() -> None:
    """Lines that are alike stand side by side; the others face each other, or nothing."""
    rows = list(aligned(["a", "b", "x", "c"], ["a", "y", "z", "c", "d"]))

    assert rows == [(0, 0), (1, 1), (2, 2), (3, 3), (None, 4)]


# Files that mean harm.


HARM = {
    "binary": b"\x00\x01\x02" * 40,
    "blank": b"\n" * 9_000 + b"a = 1\n",
    "brackets": b"x = " + b"(" * 5000,
    "deep": b"x = " + b"not " * 20_000 + b"1\n",
    "dots": b"a" + b".a" * 900 + b"\n",
    "empty": b"",
    "huge": b"#" * 300_000,
    "latin": b"# caf\xe9\n",
    "many": b"a = 1\n" * 9_000,
    "many_words": b"# a b c d e f g h i\n" * 9_000,
    "nested": "".join(f"{' ' * at}if a:\n" for at in range(99)).encode() + b" " * 99 + b"b\n",
    "surrogate": "x = '\\ud800\u202e'\n".encode(),
}
TOLD = [
    "binary ex7 is not compared: price_list.py holds NUL bytes, so it is not a text file.",
    "blank ex7 is not compared: it is far longer than an answer.",
    "brackets ex7: this is no Python, so its words alone are compared.",
    "deep ex7 is not compared: it is far longer than an answer.",
    "dots ex7: it is nested too deeply, so its words alone are compared.",
    "empty ex7 is not compared: price_list.py is empty.",
    "huge ex7 is not compared: price_list.py is larger than 256 KB, far more than an exercise needs.",
    "latin ex7 is not compared: price_list.py is not UTF-8 text: line 1 has a byte that is none.",
    "link ex7 is not compared: price_list.py is a link, not a file.",
    "many ex7 is not compared: it is far longer than an answer.",
    "many_words ex7 is not compared: it is far longer than an answer.",
]


def test_harm() -> None:
    """Whatever a file is, it is a line at most, and the others are compared."""
    for name, content in HARM.items():
        hand_in(name, content)
    path = hand_in("link", "")
    path.unlink()
    path.symlink_to("/etc/passwd")
    Path("all/nothing").mkdir()
    hand_in("anna", COPIED)
    hand_in("zoe", COPIED)

    done = compared()

    assert pairs(done) == [("anna", "zoe")]
    assert done.told == TOLD


def test_nothing_is_run(tmp_path: Path) -> None:
    """A submission is read, and neither run nor imported."""
    code = f"open({str(tmp_path / 'ran')!r}, 'w')\n"
    for name in ("anna", "zoe"):
        hand_in(name, code + COPIED)

    assert pairs(compared()) == [("anna", "zoe")]
    assert not (tmp_path / "ran").exists()


# What is shown.


ROSTER = "username,name,email\nanna,Anna Ångström,anna@example.org\nzoe,Zoë,zoe@example.org\n"


def small_class() -> None:
    """A class with one pair that is alike in two exercises."""
    hand_in_answers(EX7)
    hand_in("anna", COPIED.replace("nobody else asks", "thanks, Zoë"))
    hand_in("zoe", RENAMED)
    exercise = CATALOG.find("ex9")
    path = exercise.checks.with_name("right") / "as_completed_beside_a_pinger.py"
    for name in ("anna", "zoe"):
        hand_in(name, path.read_bytes(), exercise)
    Path("roster.csv").write_text(ROSTER, encoding="utf-8")


@pytest.mark.usefixtures("no_key")
@pytest.mark.parametrize(("words", "name"), [([], "ranking"), (["--anonymous"], "anonymous")])
def test_ranking(words: Sequence[str], name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The terminal has plain sentences, and says first what they are not."""
    small_class()

    assert main(["similarity", "all", "--roster", "roster.csv", *words]) == 0

    assert_snapshot(f"cohort-similarity-{name}", capsys.readouterr().out)


def test_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    """Where no pair is alike, that is the whole answer."""
    hand_in("anna", STARTER)

    assert main(["similarity", "all", "--exercise", "ex7", "-o", "alike.html"]) == 0

    told = "No pair is more alike than its exercise explains. (1 file compared, 1 not begun)\n"
    assert " ".join(capsys.readouterr().out.split()) == told.strip()
    assert "Ranking" not in Page(Path("alike.html").read_text(encoding="utf-8")).text


def test_page() -> None:
    """The page has both files, what is alike in them, and what it is not, in the language asked for."""
    small_class()
    assert main(["similarity", "all", "--roster", "roster.csv", "-o", "alike.html"]) == 0
    assert main(["--lang", "de", "similarity", "all", "-o", "gleich.html"]) == 0

    page = Page(Path("alike.html").read_text(encoding="utf-8"))
    assert page.tags.count("figure") == 4
    for text in ("A reason to look, never a verdict", "Anna Ångström", "while not waiting.empty():", "titles, )"):
        assert text in page.text
    german = Page(Path("gleich.html").read_text(encoding="utf-8"))
    assert "Ein Grund hinzusehen, kein Urteil" in german.text
    assert "third one" not in german.text


def test_anonymous() -> None:
    """Without names, students are numbered, and neither names nor comments stand in the code."""
    small_class()
    words = ["--roster", "roster.csv", "--anonymous", "--exercise", "ex7", "-o", "alike.html"]
    assert main(["similarity", "all", *words]) == 0

    page = Page(Path("alike.html").read_text(encoding="utf-8"))
    assert "student 1" in page.text
    assert [word for word in ("anna", "zo", "mine", "thanks") if word in page.text.lower()] == []


def test_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """`-o -` prints the page, and nothing else."""
    hand_in("anna", STARTER)

    assert main(["similarity", "all", "--exercise", "ex7", "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")


@pytest.mark.skipif(sys.platform == "win32", reason="names of folders there have no such signs")
def test_hostile_names(capsys: pytest.CaptureFixture[str]) -> None:
    """Names and code that would be markup, or turn text round, are shown as they are, on the page and the terminal."""
    odd = NASTY.replace("\0", "").replace("/", "").replace("\ud800", "")
    name = os.fsdecode(b"caf\xe9\n::error")
    hand_in(odd, COPIED + f"# {odd}")
    hand_in(name, COPIED)

    assert main(["similarity", "all", "--exercise", "ex7", "-o", "alike.html"]) == 0

    text = Path("alike.html").read_text(encoding="utf-8")
    assert Page(text).tags.count("script") == 1
    assert "b" not in Page(text).tags
    out = capsys.readouterr().out
    for shown_text in (text, out):
        assert not set("\u202e\u2066\x1b") & set(shown_text)
    assert "caf\\udce9\\x0a::error" in out


def test_most_pairs() -> None:
    """Of very many pairs the first are shown, and the rest is counted."""
    hand_in_answers(EX7)
    hand_in("anna", COPIED)
    hand_in("zoe", COPIED)
    done = compared()
    done.matches *= MOST_SHOWN + 5

    told = shown(done, None, "", False)

    assert len(told.pairs) == MOST_SHOWN
    assert "... and 5 more" in Page(render_similarity(told)).text
    assert f"... and {MOST_SHOWN + 5 - 20} more" in render_ranking(told)


def test_long_files_are_cut() -> None:
    """A page has so many lines of a file, and says how many more there are."""
    text = COPIED + "\n" * 500
    hand_in("anna", text)
    hand_in("zoe", text)

    page = Page(render_similarity(shown(compared(), None, "", False))).text
    assert "more lines" in page
    assert page.count("\n") < 3000


@pytest.mark.usefixtures("no_key")
def test_same_bytes() -> None:
    """The same files make the same ranking and page, in whatever order sets and dicts are walked."""
    hand_in_answers(EX7)
    for name in ("anna", "ben"):
        hand_in(name, COPIED)
    hand_in("zoe", RENAMED)
    code = "import sys; from grader.cli.cohort import main; sys.exit(main(sys.argv[1:]))"
    made = []
    for seed in ("1", "2", "3"):
        done = subprocess.run(
            [sys.executable, "-P", "-c", code, "similarity", "all", "--exercise", "ex7", "-o", f"{seed}.html"],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        made.append((done.stdout, Path(f"{seed}.html").read_bytes()))

    assert made[0] == made[1] == made[2]


def test_students_of_a_roster_without_names() -> None:
    """Who has no name is called by the username."""
    hand_in("anna", COPIED)
    hand_in("zoe", COPIED)

    told = shown(compared(), Roster([Student("anna"), Student("zoe", "Zoë")]), "asyncio", False)

    assert [(side.called, side.also) for side in told.pairs[0].sides] == [("anna", ""), ("Zoë", "zoe")]
    assert "Submissions of asyncio that are alike" in render_similarity(replace(told, pairs=[]))


# How it is called.


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["all"], "There are no folders of students in all"),
        (["all", "--exercise", "ex99"], "There is no exercise 'ex99'"),
        (["all", "--roster", "nobody.csv"], "nobody.csv cannot be read"),
        (["nowhere"], "does not exist"),
    ],
)
def test_misuse(words: Sequence[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be used is told in one sentence."""
    assert main(["similarity", *words]) == 2
    assert told in " ".join(capsys.readouterr().err.split())


def test_a_page_that_cannot_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there is told, after the ranking."""
    hand_in("anna", STARTER)

    assert main(["similarity", "all", "--exercise", "ex7", "-o", "nowhere/x.html"]) == 2
    said = capsys.readouterr()
    assert "No pair is more alike" in said.out
    assert "cannot be written to nowhere/x.html" in said.err


def test_without_the_library(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the extra, one sentence says how to get it."""
    monkeypatch.setattr(cohort_similarity, "find_spec", lambda name: None)

    assert main(["similarity", "all"]) == 2
    assert " ".join(capsys.readouterr().err.split()) == cohort_similarity.NO_RAPIDFUZZ


def test_nobody_else_imports_it() -> None:
    """The library is imported by this command alone."""
    code = "import sys, grader.cli.cohort, grader.cli.grade; print('rapidfuzz' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "False\n"
    assert not any(
        "rapidfuzz" in ast.unparse(node)
        for path in (ROOT / "grader").rglob("*.py")
        if path.name not in ("passages.py", "sides.py", "cohort_similarity.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
    )
