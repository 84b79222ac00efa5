"""The page in a real browser: what is seen, on hover, by keyboard, on a phone, in the dark, on paper, and by a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from grader.render.html import Told, render_html
from grader.report import Output, Span
from samples import LATE, not_judged, passed, report
from test_render_html import NASTY, SOURCE, hostile

Open = Callable[..., Page]

RULES = Path(__file__).with_name("rules.js").read_text(encoding="utf-8")

MIXED = [
    Span("fetch(a)", 21, "world", 0.0, 2.0),
    Span("fetch(b)", 22, "world", 0.5, 1.5, "cancelled"),
    Span("fetch(c)", 22, "world", 0.5, 3.0, "failed"),
    Span("cook", 21, "work", 3.0, 3.5),
    Span("cook", 21, "wait", 3.5, 5.0),
]
MANY = [Span(f"fetch({i})", 3, "world", i % 7, i % 7 + 2.0, "failed" if i % 9 == 0 else "done") for i in range(10_000)]
BOARD = [
    passed(exercise="ex1", findings=[LATE]),
    report(output=Output("coffee\n" * 30, cut=False)),
    report(exercise="ex3", name="breakfast-gather", points=0),
    passed(exercise="ex4"),
    not_judged(exercise="ex5", name="one-cook"),
]
TOLD = Told(sources={"ex2": SOURCE}, learned={"ex2": "A task starts by `itself`."}, next_command="grade ex3")

PAGES = {
    "failed": render_html([report(output=Output("x" * 500 + "\ncoffee\n" * 50, cut=True))], single=True, told=TOLD),
    "passed": render_html([passed()], single=True, told=TOLD),
    "mixed": render_html([report(timeline=MIXED, wanted=MIXED[:1], elapsed=5.0, budget=2.0)], single=True, told=TOLD),
    "not judged": render_html([not_judged()], single=True),
    "hostile": render_html([hostile(NASTY * 20)], single=True, told=Told(sources={"ex2": NASTY})),
    "many": render_html([report(timeline=MANY, wanted=MANY[:40])], single=True),
    "board": render_html(BOARD, single=False, told=Told({"ex3": "exercises/README.md"})),
}


def bar(page: Page, half: str, task: str, kind: str) -> Locator:
    """The bar of a kind in the row of a task."""
    row = page.locator(f".half.{half} .row", has=page.locator(f".name bdi:text-is('{task}')"))
    return row.locator(f".bar.{kind}")


def edges(shape: Locator) -> tuple[float, float]:
    """Where it begins and ends, in pixels, less its outline."""
    left, right = shape.evaluate("shape => (box => [box.left, box.right])(shape.getBoundingClientRect())")
    return left, right


def tip(page: Page) -> list[str]:
    """The lines of the tooltip; none if it is hidden."""
    return page.locator("#tip:visible p").all_inner_texts()


@pytest.mark.parametrize("name", PAGES)
def test_loads(opened: Open, name: str) -> None:
    """Every page loads without a request, an error or a complaint, and its script has run."""
    page = opened(PAGES[name])

    assert page.evaluate("document.getElementById('tip') !== null")
    assert page.evaluate("document.scripts.length") == 1


def test_hover(opened: Open) -> None:
    """A bar under the pointer tells its task, reason, time, place and source line; beside it nothing is told."""
    page = opened(PAGES["failed"])
    page.clock.install()

    bar(page, "seen", "fry_eggs", "wait").hover()

    assert tip(page) == ["fry_eggs", "waiting", "from 7.0 to 10.0 min: 3.0 min", "breakfast.py:14", "line 14"]
    assert page.locator(".row.same .name").all_inner_texts() == ["fry_eggs", "fry_eggs"]
    page.mouse.move(5, 5)
    page.clock.fast_forward(1000)
    assert tip(page) == []
    assert page.locator(".row.same").count() == 0


def test_tip_can_be_reached_and_dismissed(opened: Open) -> None:
    """The pointer may go onto the tooltip to read it, and Escape takes it away."""
    page = opened(PAGES["failed"])
    page.clock.install()
    bar(page, "seen", "make_coffee", "wait").hover()

    page.locator("#tip").hover()
    page.clock.fast_forward(1000)
    assert tip(page)[0] == "make_coffee"
    page.keyboard.press("Escape")
    assert tip(page) == []


def test_keyboard(opened: Open) -> None:
    """One tab stop a picture; arrows go from bar to bar and row to row, and each tells what the pointer would."""
    page = opened(PAGES["failed"])
    page.keyboard.press("Tab")  # the quoted source, which may be scrolled
    page.keyboard.press("Tab")

    told = []
    for key in ("ArrowRight", "ArrowDown", "ArrowDown", "ArrowUp", "End", "Home", "ArrowLeft"):
        told.append(tip(page)[:2])
        page.keyboard.press(key)

    assert told == [
        ["make_coffee", "hands on"],
        ["make_coffee", "waiting"],
        ["fry_eggs", "hands on"],
        ["make_coffee", "waiting"],
        ["fry_eggs", "hands on"],
        ["fry_eggs", "waiting"],
        ["make_coffee", "hands on"],
    ]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_screen_reader(opened: Open) -> None:
    """A bar has all of it in its name."""
    page = opened(PAGES["mixed"])

    names = page.locator(".half.seen .span").evaluate_all("spans => spans.map(span => span.getAttribute('aria-label'))")

    assert names[1] == (
        "fetch(b), waiting for an answer, cancelled, from 0.5 to 1.5 min: 1.0 min, breakfast.py:22, await make_coffee()"
    )


def test_tap(opened: Open) -> None:
    """On a phone a tap tells, and a tap elsewhere takes it away; the tooltip stays on the screen."""
    page = opened(PAGES["failed"], width=360, touch=True)

    bar(page, "seen", "fry_eggs", "wait").tap()
    assert tip(page)[0] == "fry_eggs"
    left, right = edges(page.locator("#tip"))
    assert 0 <= left < right <= 360
    page.locator("h1").tap()
    assert tip(page) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_aligned(opened: Open, width: int) -> None:
    """The same minute stands at the same place in both halves, on the axis and on the rulers."""
    page = opened(PAGES["failed"], width=width)

    assert edges(bar(page, "seen", "make_coffee", "work")) == edges(bar(page, "wanted", "make_coffee", "work"))
    sixth = edges(bar(page, "seen", "fry_eggs", "work"))[0]
    assert edges(bar(page, "wanted", "make_coffee", "wait"))[1] == pytest.approx(sixth, abs=0.2)
    label = edges(page.locator(".axis text", has_text="6"))
    assert sum(label) / 2 == pytest.approx(sixth, abs=1.5)
    ruler = edges(page.locator(".half.wanted .length"))
    assert ruler[1] == pytest.approx(sixth, abs=0.2)
    assert edges(page.locator(".grid .goal"))[0] == pytest.approx(sixth, abs=1.5)
    assert edges(page.locator(".over"))[0] == pytest.approx(sixth, abs=1.5)


def test_minute_under_the_pointer(opened: Open) -> None:
    """A line through both halves says which minute the pointer is at."""
    page = opened(PAGES["failed"])

    left, right = edges(bar(page, "seen", "make_coffee", "wait"))
    page.mouse.move((left + right) / 2, page.locator(".half.wanted").bounding_box()["y"] + 5)  # type: ignore[index]

    assert page.locator(".cursor:visible").inner_text() == "3.5 min"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_no_horizontal_scroll(opened: Open, name: str, width: int) -> None:
    """No page is wider than the window, with the tables open, too."""
    page = opened(PAGES[name], width=width)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_accessible(opened: Open, name: str, scheme: str) -> None:
    """The rules that matter here of WCAG 2.1 AA: contrast, names, headings, landmarks, references, focus."""
    page = opened(PAGES[name], scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    if page.locator(".bar").count() > 4:
        page.locator(".half .bar").first.hover()

    assert page.evaluate(RULES) == []


def test_the_rules_bite(opened: Open) -> None:
    """The rules themselves find what is wrong with a bad page."""
    bad = """<!doctype html><html><title></title><h1>a</h1><h3>b</h3><p style="color:#999">pale</p><div id=x></div>
    <div id=x></div><svg role=img></svg><button></button><main></main><main></main><p aria-labelledby=nowhere>a</p>
    <table><tr><th>a</table><pre style="overflow:auto;height:9px">a\n\nb</pre>"""
    page = opened(bad)

    found = {str(line).split(":")[0] for line in page.evaluate(RULES)}

    assert found == {"lang", "title", "heading", "contrast", "id", "name", "landmark", "reference", "scope", "scroll"}


def test_dark_is_dark(opened: Open) -> None:
    """The page follows what the system prefers."""
    grounds = [
        opened(PAGES["failed"], scheme=scheme).evaluate("getComputedStyle(document.documentElement).backgroundColor")
        for scheme in ("light", "dark")
    ]

    assert [sum(map(int, ground[4:-1].split(","))) > 384 for ground in grounds] == [True, False]


def test_print(opened: Open) -> None:
    """On paper all is there: the tables, the parts of what passed, the whole output, on white, and no tooltip."""
    page = opened(PAGES["board"], scheme="dark")
    page.locator("#ex2 .half .bar").first.hover()

    page.emulate_media(media="print")

    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator("#tip").is_visible()
    assert all(table.is_visible() for table in page.locator(".data table").all())
    assert page.locator("#ex1 .message").is_visible()
    assert page.evaluate("(box => box.scrollHeight <= box.clientHeight + 1)(document.querySelector('.output'))")


def test_without_script(opened: Open) -> None:
    """Without JavaScript bars still have titles and can be reached, and the table says the same."""
    page = opened(PAGES["failed"], script=False)

    titles = page.locator(".span title").all_text_contents()
    assert titles[3].split("\n") == [
        "fry_eggs",
        "waiting",
        "from 7.0 to 10.0 min: 3.0 min",
        "breakfast.py:14",
        "line 14",
    ]
    assert page.locator(".span[tabindex='0']").count() == 8
    page.locator(".data summary").click()
    assert page.locator(".data tbody tr").count() == 8
    assert page.locator(".data tbody tr").nth(3).inner_text().split("\t")[:5] == [
        "seen",
        "fry_eggs",
        "waiting",
        "7.0",
        "10.0",
    ]


def test_link_opens_what_passed(opened: Open) -> None:
    """A row of the board leads to its part, and opens it if it was closed."""
    page = opened(PAGES["board"])
    assert not page.locator("#ex4").is_visible()

    page.locator("a[href='#ex4']").click()

    page.locator("#ex4").wait_for(state="visible")


def test_marks_differ_without_colour(opened: Open) -> None:
    """Work, waiting and waiting for an answer are told apart by pattern, and ends by a sign."""
    page = opened(PAGES["mixed"])

    fills: Any = {
        kind: page.locator(f".half .bar.{kind}").first.evaluate("bar => getComputedStyle(bar).fill")
        for kind in ("work", "wait", "world")
    }

    assert fills["work"].startswith("rgb")
    assert ("#wait" in fills["wait"], "#world" in fills["world"]) == (True, True)
    assert page.locator(".half .sign").all_text_contents() == ["\u00d7", "!"]


def test_student_text_runs_nothing(opened: Open) -> None:
    """A hostile report is read, not run."""
    page = opened(PAGES["hostile"])

    assert page.locator("b").count() == 0
    assert "<b onclick=" in page.locator(".message").inner_text()
    assert page.title().startswith("ex2 breakfast-tasks")
