"""The page of pairs that are alike in a real browser: with one pair, with very many, and with one that means harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from grader.render.similarity import MOST_SHOWN, Line, Pair, Side, Similarity, render_similarity
from test_render_html import NASTY

Open = Callable[..., Page]

RULES = Path(__file__).with_name("rules.js").read_text(encoding="utf-8")
LONG = "answers = [await fetch(book) for book in books if book is not None and book not in answers and not late]  # so"


def side(name: str, texts: list[str | None], username: str = "") -> Side:
    """A file with these lines, of which the second is alike and the fourth rare; None leaves a row empty."""
    marks = {1: "alike", 3: "rare"}
    rows = [None if text is None else Line(at + 1, text, marks.get(at, "")) for at, text in enumerate(texts)]
    return Side(name, username, 3, 2, 1, rows)


def page_of(pair: Pair, count: int = 1, anonymous: bool = False) -> str:
    """A page with this pair, so many times."""
    pairs = [pair] * min(count, MOST_SHOWN)
    return render_similarity(Similarity("asyncio-2027", pairs, count, 2 * count, 3, 60, anonymous, "0.1.0"))


ANNA = side("Anna Ångström", ["import asyncio", "", None, "    await fetch(book)", LONG], "anna")
BEN = side("Ben", ["import asyncio", "", "print(1)", "    await fetch(title)", LONG])
HARM = side(NASTY, [NASTY * 9, NASTY, None, NASTY])
PAGES = {
    "one": page_of(Pair("ex7", "price-list", "price_list.py", (ANNA, BEN), "shape", ["ex9", "ex11"]), anonymous=True),
    "many": page_of(Pair("ex7", "price-list", "price_list.py", (ANNA, BEN), "", []), 300),
    "harm": page_of(Pair(NASTY, "x" * 300, NASTY, (HARM, HARM), "text", [NASTY])),
    "none": render_similarity(Similarity("", [], 0, 5, 0, 0, False, "0.1.0")),
}


def unfold(page: Page) -> None:
    """Opens every pair."""
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_accessible(opened: Open, name: str, scheme: str) -> None:
    """The rules that matter here of WCAG 2.1 AA, with every pair open; nothing is loaded, and nothing complains."""
    page = opened(PAGES[name], scheme=scheme)
    unfold(page)
    if name == "many":
        page.evaluate("[...document.querySelectorAll('.pair')].slice(9).forEach(pair => pair.remove())")

    assert page.evaluate(RULES) == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_no_horizontal_scroll(opened: Open, name: str, width: int) -> None:
    """The page is not wider than the window; long lines scroll in their own frame."""
    page = opened(PAGES[name], width=width)
    unfold(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_is_no_verdict(opened: Open, tmp_path: Path) -> None:
    """What the ranking is not is said above it, where it is seen first."""
    page = opened(PAGES["one"])
    caution, ranking = page.locator("#caution"), page.locator("#ranking")

    assert caution.inner_text() == "A reason to look, never a verdict"
    above, below = caution.bounding_box(), ranking.bounding_box()
    assert above and below and above["y"] < below["y"] < 800
    page.screenshot(path=tmp_path / "page.png", full_page=True)
    assert (tmp_path / "page.png").stat().st_size > 20_000


def test_from_the_ranking_to_the_pair(opened: Open) -> None:
    """A row of the ranking leads to its pair and opens it: both files side by side, line beside line."""
    page = opened(PAGES["one"])
    page.locator(".board a").first.click()

    page.locator(".sides").first.wait_for(state="visible")
    left, right = (page.locator(".source").nth(at) for at in (0, 1))
    for at in range(5):
        boxes = [each.locator(".line").nth(at).bounding_box() for each in (left, right)]
        assert boxes[0] and boxes[1]
        assert boxes[0]["y"] == pytest.approx(boxes[1]["y"], abs=1)
        assert boxes[0]["x"] < boxes[1]["x"]


def test_below_each_other_on_a_phone(opened: Open) -> None:
    """Where there is no room for two, one stands below the other, without the empty rows."""
    page = opened(PAGES["one"], width=360)
    unfold(page)

    boxes = [page.locator(".source").nth(at).bounding_box() for at in (0, 1)]
    assert boxes[0] and boxes[1]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    assert not page.locator(".gap").first.is_visible()


def test_marks_differ_without_colour(opened: Open) -> None:
    """What is alike, and what is in no third file, have signs of their own, which the legend explains."""
    page = opened(PAGES["one"])
    unfold(page)

    signs = page.locator(".source").nth(1).locator(".tie").all_inner_texts()
    assert [sign.strip() for sign in signs] == ["", "=", "", "!", ""]
    assert {sign.strip() for sign in page.locator(".legend .key").all_inner_texts()} == {"=", "!"}


def test_many(opened: Open) -> None:
    """Of very many pairs there are as many as one can look at, and it says how many more there are."""
    page = opened(PAGES["many"])

    assert page.locator(".board tbody tr").count() == page.locator(".pair").count() == MOST_SHOWN
    assert f"... and {300 - MOST_SHOWN} more" in page.locator("main").inner_text()
    assert len(PAGES["many"].encode()) < 500_000


def test_without_script(opened: Open) -> None:
    """Without JavaScript a pair opens all the same."""
    page = opened(PAGES["one"], script=False)
    page.locator(".pair summary").click()

    assert page.locator(".source").first.is_visible()


def test_print(opened: Open) -> None:
    """On paper all pairs are there, on white, and long lines are not cut off."""
    page = opened(PAGES["one"], scheme="dark")
    page.emulate_media(media="print")

    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".source").first.is_visible()
    assert page.evaluate("(box => box.scrollWidth <= box.clientWidth + 1)(document.querySelector('.source'))")


def test_hostile(opened: Open) -> None:
    """Hostile names and code are read, not run, and turn no text round."""
    page = opened(PAGES["harm"])
    unfold(page)

    assert page.locator("b").count() == 0
    assert page.evaluate("document.scripts.length") == 1
    assert not set("\u202e\u2066\x1b") & set(page.content())
    assert "<b onclick=" in page.locator(".source").first.inner_text()
