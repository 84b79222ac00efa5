"""Which rows of a picture are drawn where there is no room for all."""

from grader.render.lanes import Row, foremost
from grader.render.picture import picture
from grader.report import Span
from snapshots import assert_snapshot


def row(name: str, start: float) -> Row:
    """A row with one span."""
    return name, [Span(name, 1, "world", start, start + 1)]


def names(half: list[Row]) -> list[str]:
    """What the rows are called."""
    return [name for name, _ in half]


SEEN = [row("cut(kite)", 0), row("cut(kite 7)", 1), row("pack(kite 7)", 2), row("cut(bear)", 3), row("pack(bear)", 4)]
WANTED = [row("cut(bear)", 1), row("cut(kite)", 0), row("pack(bear)", 2), row("extra", 0.5)]


def test_earliest() -> None:
    """Where nothing is named the earliest are kept, the same in both halves, each in its own order."""
    halves, left_out = foremost([SEEN, WANTED], 3, "Somebody waited.")

    assert [names(half) for half in halves] == [
        ["cut(kite)", "cut(kite 7)", "cut(bear)"],
        ["cut(bear)", "cut(kite)", "extra"],
    ]
    assert left_out == 2


def test_named() -> None:
    """What a sentence names comes first: a whole name before an argument, and a longer argument before a shorter."""
    for said, kept in [
        ("`pack(bear)` came too late.", ["pack(bear)"]),
        ("It took kite 7 when it was the turn of bear.", ["cut(kite 7)"]),
        ("It took the bear.", ["cut(bear)"]),
        ("It took the bears.", ["cut(kite)"]),
    ]:
        assert names(foremost([SEEN], 1, said)[0][0]) == kept, said


def test_short_arguments_are_words() -> None:
    """A letter alone names nothing: it is a word of any sentence."""
    rows = [row("fetch(b)", 0), row("fetch(a)", 1)]

    assert names(foremost([rows], 1, "It took a while.")[0][0]) == ["fetch(b)"]
    assert names(foremost([rows], 1, "fetch(a) took a while.")[0][0]) == ["fetch(a)"]


def test_rows_of_one_name() -> None:
    """Rows of one name are told apart by their place among them."""
    rows = [row("fetch", time) for time in range(4)]
    halves, left_out = foremost([rows, rows[:2]], 3, "")

    assert [[spans[0].start for _, spans in half] for half in halves] == [[0, 1, 2], [0, 1]]
    assert left_out == 1


def test_all_fit() -> None:
    """With room for all, all are there, and nothing is said."""
    assert foremost([SEEN, WANTED], 5, "") == ([SEEN, WANTED], 0)


def test_picture_of_the_foremost() -> None:
    """The legend tells the marks that are there, and how many rows are not; the count of all calls stays what it was."""
    seen = [Span(f"fetch({name})", 1, "world", start, start + 2) for start, name in enumerate("abcde")]
    seen.append(Span("cook", 2, "work", 5, 6))
    wanted = [Span(span.task, None, span.kind, 0, 2) for span in seen]

    lines = picture(seen, wanted, "s", 6.0, counted="", most=2, said="fetch(d) was late.")

    assert_snapshot("picture-foremost", "\n".join(lines) + "\n")
