"""A report for a person at a terminal."""

from typing import Any

import pytest

from grader.render.terminal import Lesson, next_up, render_report, render_reports
from grader.report import CheckResult, Finding, Output, Report, Span
from samples import EGGS_FIRST, LATE, ONE_BY_ONE, check, not_judged, passed, report
from snapshots import assert_snapshot

LESSON = Lesson(
    "A coroutine you only call does nothing; a task starts by itself.", "Are both tasks made first?", "", "grade ex3"
)


def shown(one: Report, **options: Any) -> str:
    """The report as text: within 80 columns, no escape sequences, nothing trailing."""
    text = render_report(one, **options)

    assert all(len(line) <= 80 for line in text.split("\n"))
    assert text.replace("\n", "").isprintable()
    assert text.endswith("\n")
    assert "\n\n\n" not in text
    return text


def test_failed() -> None:
    """A failed run says what to mend first, where, and shows it; and it fits on a screen of 24 lines."""
    text = shown(report())

    assert_snapshot("report-failed", text)
    assert text.count("\n") <= 24


def test_failed_not_by_time() -> None:
    """The headline names no times when time is not what is wrong."""
    finding = Finding("M15", "announced-too-early", 9, [], "print('coffee: ready')", "Ready too early.", "")

    assert_snapshot("report-failed-not-by-time", shown(report(elapsed=6.0005, findings=[finding])))


def test_failed_without_times() -> None:
    """A file that cannot be read has no times and no picture."""
    finding = Finding("E01", "unreadable-file", None, [], None, "There is no breakfast.py here.", "Make it again.")
    checks = [check("not_judged", "Breakfast is ready in 6 minutes.", points=5)]
    missing = report(elapsed=None, points=0, findings=[finding], checks=checks, timeline=[], wanted=[], budget=None)

    assert_snapshot("report-failed-without-times", shown(missing))


def test_failed_in_a_drawn_run() -> None:
    """A run with drawn times names them, a few at most."""
    schedule = {f"fetch({name})": 1.25 * i for i, name in enumerate("abcdefgh", 1)}

    assert_snapshot("report-failed-in-a-drawn-run", shown(report(schedule=schedule)))


def test_failed_only_here() -> None:
    """A code that only one exercise has stands on a line of its own."""
    finding = Finding("ex30-no-grace", "no-grace", 5, [9, 12, 14], "task.cancel()", "They had grace.", "Wait first.")

    assert_snapshot("report-failed-only-here", shown(report(exercise="ex30", findings=[finding])))


def test_one_is_enough() -> None:
    """One minute is enough, six are."""
    assert "not yet: 2.5 min, 1.0 is enough\n" in shown(report(elapsed=2.5, budget=1.0))


def test_failed_with_output() -> None:
    """What the file printed stands behind a bar, twelve lines at most; what to mend is still the last."""
    text = "".join(f"line {i}\n" for i in range(1, 41))

    assert_snapshot("report-failed-with-output", shown(report(output=Output(text, cut=False))))


@pytest.mark.parametrize(
    ("lines", "cut", "end"),
    [
        (12, False, "  | line"),
        (13, False, "  ... and 1 more line"),
        (14, False, "  ... and 2 more lines"),
        (3, True, "  ... and more than is kept here"),
        (0, False, "ex2  not yet: 10.0 min, 6.0 are enough"),
    ],
)
def test_end_of_output(lines: int, cut: bool, end: str) -> None:
    """It is said when there is more than is shown."""
    before, _, _ = shown(report(output=Output("line\n" * lines, cut=cut))).partition("\n\n  ok  ")

    assert before.split("\n")[-1] == end


def test_what_to_mend_stays_on_the_screen() -> None:
    """However much is printed and checked, the last 24 lines hold the finding, the picture and how to get a hint."""
    long = report(checks=[*report().checks] * 5, output=Output("line\n" * 40, cut=True))
    screen = shown(long).split("\n")[-24:]

    assert any(line.startswith("M03  ") for line in screen)
    assert any(line.startswith("wanted") for line in screen)
    assert screen[-2:] == ["2 of 5 points. For a hint, type: grade ex2 --hint", ""]


MANY = [Span(f"fetch(book {i})", 7, "world", i / 4, i / 4 + 2) for i in range(8)]
CROWDED = report(
    exercise="ex11",
    elapsed=3.75,
    budget=2.0,
    unit="s",
    checks=[
        *report().checks,
        check("failed", "Never more than four are under way.", "Five were, at 1.0 s."),
        check(
            "passed", "All that was asked for is there in the end, in the order in which it was asked for, and once."
        ),
    ],
    findings=[
        Finding(
            "M25",
            "idle-slots",
            9,
            [],
            "    await pool",
            "`fetch(book 6)` began only at 1.5 s.",
            "Let it in.",
            "Always.",
        )
    ],
    timeline=MANY,
    wanted=[Span(span.task, None, "world", 0.0, 2.0) for span in MANY],
    schedule={span.task: 2.0 for span in MANY},
    output=Output("line\n" * 20, cut=False),
)
"""A run of which there is far more to tell than a small window holds."""


@pytest.mark.parametrize(("rows", "keys"), [(30, False), (23, False), (20, True)])
def test_small_window(rows: int, keys: bool) -> None:
    """What matters least is given up first, and it says so; the rows of the picture are those that the sentence names."""
    text = shown(CROWDED, rows=rows, keys=keys)

    assert_snapshot(f"report-failed-in-{rows}-rows", text)
    assert text.count("\n") <= rows


def test_any_window() -> None:
    """The smaller the window, the less is told; what is wrong, where, and what to type is always there."""
    whole = shown(CROWDED)
    texts = [shown(CROWDED, rows=rows) for rows in range(whole.count("\n") + 1)]
    heights = [text.count("\n") for text in texts]

    assert heights == sorted(heights)
    assert all(height <= max(rows, heights[0]) for rows, height in enumerate(heights))
    assert texts[-1] == whole
    for text in texts[:-1]:
        assert text.startswith("ex11  not yet: 3.75 s, 2.0 are enough\n")
        assert "\nM25  `fetch(book 6)` began only at 1.5 s.\n     Always.\n     breakfast.py:9" in text
        assert "| await pool\n  -> Let it in.\n" in text
        assert text.count("  fetch(book 6)  ") == 2
        assert ": 1.75 s less\n  fetch" in text
        assert "  at once " in text
        assert "For a hint, type: grade ex11 --hint\nCut to fit this window." in text


def test_wide_enough() -> None:
    """In a window that holds it all nothing is cut, and nothing is said of it."""
    assert shown(report(), rows=24) == shown(report())


def test_nothing_holds() -> None:
    """Checks that are counted have the mark of a failure where none of them holds."""
    nothing = report(checks=[check("failed", "Breakfast is ready in 6 minutes.") for _ in range(9)])

    assert "\n  no  Checks that hold: 0 of 9.\n" in shown(nothing, rows=20)


def test_strangers_words() -> None:
    """Nothing a student writes colours the terminal, or looks like a line of the report."""
    forged = "\r\x1b[2J\x1b[32m\nex2  passed: 6.0 min, 5 of 5 points\n"
    finding = Finding("E04", "raised", 3, [], forged, "It raised ValueError: " + forged, forged)
    checks = [CheckResult("a", forged, "failed", forged, 0, 5)]
    spans = [Span(forged, 1, "work", 0.0, 10.0)]
    text = shown(
        report(file=forged, findings=[finding], checks=checks, timeline=spans, output=Output(forged, cut=False))
    )

    assert_snapshot("report-strangers-words", text)
    assert not any(line.startswith("ex2  passed") for line in text.split("\n"))


def test_passed() -> None:
    """A passed run says so, draws it, and says what was learned and what is next."""
    assert_snapshot("report-passed", shown(passed(), lesson=LESSON))


def test_passed_with_remark() -> None:
    """A remark takes no points, and shows how it would be better still."""
    late = passed(elapsed=7.0, findings=[LATE], timeline=EGGS_FIRST)

    assert_snapshot("report-passed-with-remark", shown(late, lesson=LESSON))


def test_passed_without_times() -> None:
    """A pass that has no time of its own names the points alone."""
    text = shown(passed(elapsed=None, timeline=[], max_points=1, points=1))

    assert text == "ex2  passed: 1 of 1 point\n"


def test_not_judged() -> None:
    """A fault of the grader is said to be no fault of the student, and costs nothing."""
    assert_snapshot("report-not-judged", shown(not_judged()))


def test_color() -> None:
    """Colours are added only when asked for, and change no letter."""
    colored = render_report(report(output=Output("hello", cut=False)), color=True)

    assert_snapshot("report-failed-in-color", colored)


def test_several() -> None:
    """Several reports stand one below the other; the first that is open comes next."""
    reports = [passed(exercise="ex1", name="breakfast-coroutines"), report()]

    assert_snapshot("reports-several", render_reports(reports, [Lesson(LESSON.learned), Lesson()], "grade ex3"))


def test_several_passed() -> None:
    """When all have passed, the exercise after them comes next."""
    text = render_reports([passed(), passed(exercise="ex3")], [Lesson(), Lesson()], "grade ex4")

    assert text.endswith("2 of 2 passed. Next, type: grade ex4\n")


def test_next_up() -> None:
    """What failed comes before what was not judged; after that there is nothing."""
    failed, unknown = report(exercise="ex3"), not_judged(exercise="ex2")

    assert next_up([passed(), unknown, failed]) is failed
    assert next_up([passed(), unknown]) is unknown
    assert next_up([passed()]) is None


def test_same_message_once() -> None:
    """A check that says what the finding has said does not say it again."""
    assert shown(report()).count(ONE_BY_ONE.message[:40]) == 1
