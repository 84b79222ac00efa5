"""The page for a browser, as text: what stands in it, and what a student cannot put into it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import msgspec
import pytest

from grader.render.chart import MOST_LISTED, MOST_ROWS, MOST_THIN_ROWS, chart
from grader.render.html import MOST_LINES, PAGES, Told, digest, environment, render_html
from grader.report import Environment, Finding, Output, Report, Span
from samples import LATE, check, not_judged, passed, report
from snapshots import assert_snapshot

VOID = {"meta", "link", "rect", "circle", "line", "input"}
LINKS = {"href", "src", "action", "srcset", "data", "xlink:href", "poster", "formaction"}
SOURCE = "\n".join([*(f"line {number}" for number in range(1, 21)), "async def main():", "    await make_coffee()"])
NASTY = '</script></style></pre></title>--><b onclick="x" \'&amp; \0 \u202e\u2066 \x1b[31m \ud800 `{{ 7 * 7 }}'


class Page(HTMLParser):
    """A page taken apart; what is no well-formed page of ours is refused on the way."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []
        assert len(self.ids) == len(set(self.ids))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            assert name != "style"
            assert name not in LINKS or value == "data:," or str(value).startswith("#")
            if name == "id":
                self.ids.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def one(made: Report, **told: Any) -> str:
    """The page of one run."""
    return render_html([made], single=True, told=Told(**told))


def check_html(reports: list[Report]) -> None:
    """A page that loads nothing, holds one script, and is whole, both alone and on a board."""
    for page in (one(reports[0]), render_html(reports, single=False)):
        assert Page(page).tags.count("script") == 1
        assert page.isprintable() or set(filter(lambda letter: not letter.isprintable(), page)) == {"\n"}
        page.encode()


def without_style(page: str) -> str:
    """The page without its style, its script and their hashes, which stand in files of their own."""
    page = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1...\3", page, flags=re.DOTALL)
    return re.sub(r"'sha256-[^']*'", "'sha256-...'", page)


def test_page() -> None:
    """A run that is not right yet: the finding in its source, both timelines, checks and output."""
    source = f"{SOURCE}\n    await fry_eggs()\n\nasyncio.run(main())"
    made = report(output=Output("coffee: ready\n<b>eggs</b>: ready\n", cut=False), schedule={"fetch(a)": 2.0})

    assert_snapshot("html-failed", without_style(one(made, sources={"ex2": source})))


def test_passed() -> None:
    """A run that is right says what was learned and what comes next; the wanted timeline is not repeated."""
    page = one(passed(), learned={"ex2": "A task starts by `itself`."}, next_command="grade ex3")

    assert_snapshot("html-passed", without_style(page))


def test_remark() -> None:
    """A remark, requests that failed or were cancelled, output that was cut, and a program that was not locked in."""
    spans = [
        Span("fetch(a)", 3, "world", 0.0, 2.0, "failed"),
        Span("fetch(b)", 4, "world", 0.5, 2.0, "cancelled", "account A", "page 2"),
        Span("cook", None, "work", 0.0, 0.0),
    ]
    made = passed(
        findings=[msgspec.structs.replace(LATE, when="when `eggs()` answers before `toast()`")],
        timeline=spans,
        wanted=[],
        output=Output("eggs\n", cut=True),
        environment=Environment("0.1.0", "3.11", []),
    )

    assert_snapshot("html-remark", without_style(one(made)))


def test_board() -> None:
    """A board links to a part for each exercise that was begun; what could not be judged has no points."""
    reports = [
        passed(exercise="ex1", findings=[LATE]),
        report(timeline=[], wanted=[], elapsed=None, checks=[]),
        report(exercise="ex3", name="breakfast-gather", points=0),
        not_judged(exercise="ex5", name="one-cook"),
    ]

    assert_snapshot("html-board", without_style(render_html(reports, single=False, told=Told({"ex3": "README.md"}))))


def test_policy() -> None:
    """The page allows its own style and script by their hashes, and nothing else."""
    page = one(report())
    [style] = re.findall("<style>(.*?)</style>", page, re.DOTALL)
    [script] = re.findall("<script>(.*?)</script>", page, re.DOTALL)

    [policy] = re.findall('Content-Security-Policy" content="([^"]*)"', page)
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))

    assert rules == {
        "default-src": "'none'",
        "style-src": f"'{digest(style)}'",
        "script-src": f"'{digest(script)}'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert "</" not in (PAGES / "page.css").read_text() + (PAGES / "page.js").read_text()


def hostile(text: str) -> Report:
    """A run in which everything that may come from a student is this text."""
    spans = [Span(text, 1, kind, 0.0, 1.0, "failed", lane, text) for kind in ("work", "world") for lane in (None, text)]
    return report(
        file=text,
        schedule={text: 1.0},
        checks=[check("failed", text, f"more {text}")],
        findings=[Finding("M03", "sequential-await", 1, [2], text, text, text, text)],
        timeline=spans,
        wanted=spans,
        output=Output(f"{text}\n{text}", cut=True),
    )


@pytest.mark.parametrize("verdict", ["failed", "passed", "not_judged"])
def test_hostile(verdict: str) -> None:
    """Whatever a student writes is text on the page: no markup, no template, nothing that turns text round."""
    made = msgspec.structs.replace(hostile(NASTY), verdict=verdict)
    for page in (
        one(made, sources={"ex2": NASTY}),
        render_html([made], single=False, told=Told(sources={"ex2": NASTY})),
    ):
        read = Page(page)

        assert read.tags.count("script") == 1
        assert "b" not in read.tags
        assert all(letter.isprintable() or letter == "\n" for letter in page)
        assert "{{ 7 * 7 }}" in read.text or verdict == "not_judged"


def test_much_output() -> None:
    """Of 256 KB of output the first lines stand on the page, and how many more there are."""
    page = one(report(output=Output("<eggs>\n" * 40_000, cut=False)))

    assert page.count("&lt;eggs&gt;") == MOST_LINES
    assert f"... and {40_000 - MOST_LINES} more lines" in page


def test_one_line_of_output() -> None:
    """256 KB in one line stay on the page, too."""
    assert "x" * 262_144 in one(report(output=Output("x" * 262_144, cut=False)))


def test_many_spans() -> None:
    """Of 10 000 spans so many are drawn and listed as a browser can bear, and the rest is counted."""
    spans = [Span(f"fetch({i})", 3, "world", 0.0, 1.0 + i % 7) for i in range(10_000)]

    page = one(report(timeline=spans, wanted=spans[: MOST_ROWS + 1]))

    assert page.count('class="span"') == MOST_THIN_ROWS + MOST_ROWS + 1
    assert f"... and {10_000 - MOST_THIN_ROWS} more rows" in page
    assert len(page) < 400_000


def test_long_names_and_lines() -> None:
    """A program that is one line of 256 KB, and a name as long, are cut wherever they stand."""
    long = "é" * 250_000
    finding = Finding("M03", "sequential-await", 1, [], long, "one by one", "together")
    spans = [Span(long, 1, "world", 0.0, 1.0, "done", None, long) for _ in range(50)]

    page = one(report(timeline=spans, wanted=spans, findings=[finding], checks=[]), sources={"ex2": f"{long}\n" * 4})

    assert len(page) < 200_000


def test_table_is_bounded() -> None:
    """A row of thousands of short spans is listed up to a limit."""
    spans = [Span("tick", 3, "wait", float(i), i + 1.0) for i in range(MOST_LISTED + 5)]
    made = report(timeline=spans, wanted=[], elapsed=1005.0)

    picture = chart(made)
    assert picture is not None
    assert (len(picture.listed), picture.unlisted) == (MOST_LISTED, 5)
    assert '<p class="none">... and 5 more</p>' in one(made)


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        (0.004, ["0", "0.001", "0.002", "0.003", "0.004"]),
        (0.5, ["0", "0.05", "0.1", "0.15", "0.2", "0.25", "0.3", "0.35", "0.4", "0.45", "0.5"]),
        (6.0, ["0", "1", "2", "3", "4", "5", "6"]),
        (86400.0, ["0", "10000", "20000", "30000", "40000", "50000", "60000", "70000", "80000"]),
    ],
)
def test_ticks(last: float, labels: list[str]) -> None:
    """The axis has round numbers, few enough to be read."""
    made = chart(report(timeline=[Span("a", 1, "wait", 0.0, last)], wanted=[], elapsed=last))

    assert made is not None
    assert [label for _, label in made.ticks] == labels


def test_one_scale() -> None:
    """A minute stands at one place in both halves, and the time too much begins where enough ends."""
    made = chart(report())

    assert made is not None
    seen, wanted = made.halves
    assert (seen.rows[0][1][0].x, seen.rows[0][1][0].width) == (wanted.rows[0][1][0].x, wanted.rows[0][1][0].width)
    assert (made.goal, made.late, seen.length, wanted.length) == (60.0, "4.0", 100.0, 60.0)


def test_quote_needs_the_file_to_agree() -> None:
    """Neighbours are quoted only if the file says at that line what the finding says."""
    assert "line 20" in one(report(), sources={"ex2": SOURCE})
    assert "line 20" not in one(report(), sources={"ex2": SOURCE.replace("await make_coffee", "changed")})
    assert "line 20" not in one(report(), sources={"ex2": "short"})


def test_what_is_said_of_a_ping_and_of_what_is_not_over() -> None:
    """A call that takes no time waits for nothing; what was still going on has no label of its own."""
    spans = [
        Span("fetch", None, "world", 0.0, 2.0, "cancelled", label="left"),
        Span("ping", None, "world", 1.0, 1.0),
        Span("read", None, "world", 0.0, 1.0, label="page 2"),
    ]
    made = chart(report(timeline=spans, wanted=[], unit="s", elapsed=2.0))

    assert made is not None
    assert {name: bars[0].lines[:2] for name, bars in made.halves[0].rows} == {
        "fetch": ["fetch", "waiting for an answer, not over"],
        "read": ["read page 2", "waiting for an answer"],
        "ping": ["ping", "called"],
    }


def test_instant_and_nothing() -> None:
    """A span of no length can still be seen, and a run without any time has no picture."""
    made = chart(report(timeline=[Span("a", None, "world", 0.0, 0.0, "cancelled")], wanted=[], elapsed=0.0))

    assert made is not None
    assert made.halves[0].rows[0][1][0].width > 0
    assert chart(report(timeline=[], wanted=[])) is None


def test_timeline_alone() -> None:
    """Other pages can draw a timeline by the same macro."""
    macro = environment().get_template("timeline.html").module.timeline  # type: ignore[attr-defined]

    drawn = Page(str(macro(chart(report()), "ann-ex2")))

    assert {"ann-ex2-seen", "ann-ex2-wanted"} == set(drawn.ids)
