"""The board of all exercises."""

from grader.render.board import render_board
from grader.report import Report
from samples import LATE, not_judged, passed, report
from snapshots import assert_snapshot


def some() -> list[Report]:
    """One exercise of each kind."""
    return [
        passed(exercise="ex1", name="breakfast-coroutines"),
        passed(exercise="ex2", name="breakfast-tasks", findings=[LATE]),
        not_judged(exercise="ex3", name="breakfast-gather"),
        report(exercise="ex4", name="breakfast-results"),
        report(exercise="ex10", name="heartbeat", points=0, max_points=8),
    ]


def test_board() -> None:
    """The board shows what is done, what to mend in the rest, and what is next."""
    assert_snapshot("board", render_board(some(), fresh={"ex10": "exercises/ex10-heartbeat/README.md"}))


def test_fresh() -> None:
    """Nothing is begun: the board points to the first README."""
    reports = [report(exercise=f"ex{i}", points=0) for i in (1, 2)]
    fresh = {"ex1": "exercises/ex01-a/README.md", "ex2": "exercises/ex02-b/README.md"}

    assert_snapshot("board-fresh", render_board(reports, fresh=fresh))


def test_many_not_begun() -> None:
    """Exercises in a row that were not begun share a line, but for the next one; those within others have their own."""
    begun = {1: passed, 2: passed, 8: report}
    reports = [begun.get(i, report)(exercise=f"ex{i}", name=f"name-{i}") for i in range(1, 31)]
    fresh = {f"ex{i}": f"exercises/ex{i:02}/README.md" for i in range(1, 31) if i not in begun}

    assert_snapshot("board-many-not-begun", render_board(reports, fresh=fresh))


def test_watched() -> None:
    """On the screen that is watched, a key leads on."""
    assert render_board(some(), watched=True).endswith("\n\nTo go on, press n.\n")
    assert render_board([passed()], watched=True).endswith("\n\nAll done.\n")


def test_all_done() -> None:
    """There is nothing left to do."""
    assert_snapshot("board-all-done", render_board([passed(exercise="ex1"), passed()]))


def test_only_not_judged_left() -> None:
    """What was not judged is tried again."""
    assert_snapshot("board-not-judged", render_board([passed(exercise="ex1"), not_judged()]))


def test_nothing() -> None:
    """A board of nothing is no error."""
    assert render_board([]) == "0 of 0 done, 0 of 0 points\n\n\nAll done.\n"


def test_color() -> None:
    """Colours change no letter."""
    assert_snapshot("board-in-color", render_board(some(), color=True))


def test_thirty_fit() -> None:
    """Thirty exercises stand in columns, within 80 of them."""
    long = "a-name-of-an-exercise-that-is-far-longer-than-any-name-that-we-would-ever-choose"
    text = render_board([report(exercise=f"ex{i}", name=long[: 2 * i]) for i in range(1, 31)])

    assert all(len(line) <= 80 for line in text.split("\n"))
