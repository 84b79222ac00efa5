"""Making strangers' words harmless, and wrapping our own."""

import pytest

from grader.render.plain import columns, cut, hang, harmless, number, pad, paint, quoted, visible, visible_lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain [red] text", "plain [red] text"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("a\u202eb", "a\\u202eb"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("Rührei", "Rührei"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    """Control characters, colours and hidden letters are shown as codes; words stay words."""
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a[::2] and x::y", "a[::2] and x::y"),
        ("::error::x\n  ::stop-commands::y", "\\x3a:error::x\n  \\x3a:stop-commands::y"),
        ("see ##[error]x ##vso[task] ## [x]", "see #\\x23[error]x #\\x23vso[task] ## [x]"),
        ("       :", "       :"),
    ],
)
def test_harmless(text: str, shown: str) -> None:
    """No line begins as a command to a CI runner does; all else is left as it is."""
    assert harmless(text) == shown


def test_visible_lines() -> None:
    """Tabs are blanks, Windows line ends are line ends, blank lines at the end are nothing."""
    assert visible_lines("a\r\n\tb  \n\n\x0bc\n\n") == ["a", "    b", "", "\\x0bc"]
    assert visible_lines("") == []


def test_columns() -> None:
    """East Asian letters are two columns wide, combining marks none."""
    assert columns("abc") == 3
    assert columns("料理") == 4
    assert columns("e\u0301") == 1


def test_cut_and_pad() -> None:
    """A text too wide ends in dots, one too narrow in blanks."""
    assert cut("make_coffee", 8) == "make_..."
    assert cut("e\u0301" * 9, 8) == "e\u0301" * 5 + "..."
    assert cut("é" * 200_000, 8) == "ééééé..."
    assert pad("料理料理", 7) == "料理..."
    assert pad("ab", 4) == "ab  "


@pytest.mark.parametrize(
    ("value", "shown"), [(6.0, "6.0"), (6.25, "6.25"), (19 / 3, "6.333"), (0.0, "0.0"), (100.0, "100.0")]
)
def test_number(value: float, shown: str) -> None:
    """Times have one decimal at least and three at most."""
    assert number(value) == shown


def test_hang_keeps_code_in_one_piece() -> None:
    """A line is not broken inside backticks."""
    text = "Here is what you wrote: `await make_coffee()` starts it."

    assert hang("M03  ", text, width=40) == [
        "M03  Here is what you wrote:",
        "     `await make_coffee()` starts it.",
    ]


def test_hang_paragraphs() -> None:
    """Each line of a message is indented, however it begins; blank lines are left out."""
    assert hang("M03  ", "one\nex2  passed\n\nlast\n") == [
        "M03  one",
        "     ex2  passed",
        "     last",
    ]
    assert hang("M03  ", "") == ["M03"]


def test_hang_breaks_long_words() -> None:
    """A word longer than a line does not leave the screen."""
    assert max(len(line) for line in hang("     ", "x" * 500)) == 78


def test_quoted() -> None:
    """A student's lines stand behind the bar, cut to the width, and no more than asked for."""
    lines = quoted("ex2  passed\n" + "x" * 200 + "\nthird", 2)

    assert lines == ["  | ex2  passed", "  | " + "x" * 71 + "..."]


def test_paint() -> None:
    """Without colour there is no escape sequence at all."""
    assert paint("ok", "good", False) == "ok"
    assert paint("ok", "good", True) == "\x1b[32mok\x1b[0m"
