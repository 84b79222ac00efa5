"""The page of a class in a real browser, with one student and with a thousand."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from cohorts import fill, row, stored
from grader.catalog import Catalog
from grader.cohort.gradebook import gradebook
from grader.cohort.overview import overview
from grader.cohort.pages import pages
from grader.cohort.reading import opened as reading
from grader.cohort.roster import Roster, Student
from grader.cohort.store import Store
from grader.render.overview import render_overview
from samples import not_judged
from test_render_html import NASTY, hostile

Open = Callable[..., Page]

RULES = Path(__file__).with_name("rules.js").read_text(encoding="utf-8")
CATALOG = Catalog.installed()
NAMES = ["Anna Schmidt", "Ben Müller", "Olivia Okafor", "José Nguyen", "Zoë Larsen", "Łukasz Kowalski", "Нина Иванова"]
ODD = NASTY.replace("\ud800", "").replace("\0", "")
MOST_BYTES = 2_500_000


def made(path: Path, roster: Roster | None = None) -> str:
    """The page of a store."""
    with reading(path) as reader:
        book = gradebook(reader.outline(), roster, CATALOG)
        return render_overview(overview(book, reader, CATALOG, "asyncio-2027"))


@pytest.fixture(scope="module")
def classes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Pages of classes, small and large, and of one that means harm."""
    folder = tmp_path_factory.mktemp("classes")
    made_pages = {}
    for name, count in (("one", 1), ("thousand", 1000)):
        draw = random.Random(3)
        people = [Student(f"student{number:04}", f"{draw.choice(NAMES)} {number}") for number in range(count)]
        with Store(folder / f"{name}.sqlite") as store:
            fill(store, [(each.username, each.name) for each in people], CATALOG.all())
        made_pages[name] = made(folder / f"{name}.sqlite", Roster(people))
    harm = [row(ODD.replace("/", ""), hostile(ODD * 20)), row("x" * 5000, hostile(ODD)), row("zoe", not_judged())]
    made_pages["hostile"] = made(stored(folder / "hostile.sqlite", harm))
    with reading(folder / "one.sqlite") as reader:
        book = gradebook(reader.outline(), None, CATALOG)
        ((_, made_pages["student"]),) = pages(book, reader, CATALOG)
    return made_pages


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["one", "hostile", "student", "thousand"])
def test_accessible(opened: Open, classes: dict[str, str], name: str, scheme: str) -> None:
    """The rules that matter here of WCAG 2.1 AA, with every part open; nothing is loaded, and nothing complains."""
    page = opened(classes[name], scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    if name == "thousand":  # a few lines of the table stand for all
        page.evaluate("[...document.querySelectorAll('.marks tbody tr')].slice(40).forEach(row => row.remove())")

    assert page.evaluate(RULES) == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["one", "hostile", "thousand"])
def test_no_horizontal_scroll(opened: Open, classes: dict[str, str], name: str, width: int) -> None:
    """The page is not wider than the window; tables that are scroll in their own frame."""
    page = opened(classes[name], width=width)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_thousand(opened: Open, classes: dict[str, str]) -> None:
    """A thousand students with thirty exercises make a page of a size that can be sent, without all their timelines."""
    page = opened(classes["thousand"])

    assert len(classes["thousand"].encode()) < MOST_BYTES
    assert page.locator(".marks tbody tr").count() == 1000
    assert page.locator(".marks tbody td").count() == 31_000
    assert 3 <= page.locator(".timeline").count() <= 3 * page.locator(".heat tbody tr").count()


def test_heads_stay(opened: Open, classes: dict[str, str]) -> None:
    """Scrolled to its end, the gradebook still shows the exercises above and the students to the left."""
    page = opened(classes["thousand"])
    frame = page.locator(".grid-of-marks")
    frame.evaluate("frame => frame.scrollTo(frame.scrollWidth, frame.scrollHeight)")

    box = frame.bounding_box()
    head = page.locator(".marks thead th").last.bounding_box()
    name = page.locator(".marks tbody th").last.bounding_box()
    assert box and head and name
    assert head["y"] == pytest.approx(box["y"], abs=2)
    assert name["x"] == pytest.approx(box["x"], abs=2)
    assert box["y"] < name["y"] < box["y"] + box["height"]


def test_filter(opened: Open, classes: dict[str, str]) -> None:
    """What is typed leaves the students whose name has it in it, and says how many they are."""
    page = opened(classes["thousand"])
    page.get_by_role("searchbox").fill("  zoë LARSEN ")

    shown = page.locator(".marks tbody tr:visible th").all_inner_texts()
    assert 50 < len(shown) < 300
    assert all("Zoë Larsen" in name for name in shown)
    assert page.get_by_role("status").inner_text() == f"{len(shown)} of 1000 shown"
    page.get_by_role("searchbox").fill("")
    assert page.locator(".marks tbody tr:visible").count() == 1000


def test_from_the_map_to_the_examples(opened: Open, classes: dict[str, str]) -> None:
    """A code of the heat map leads to its examples and opens them: code without names, and a timeline."""
    page = opened(classes["thousand"])
    page.locator(".heat a").first.click()

    part = page.locator(".reason").first
    part.locator(".example").first.wait_for(state="visible")
    assert part.locator(".example").count() == 3
    assert part.locator(".timeline").count() == 3
    shown = page.locator("#reasons ~ .reason, .reason").all_inner_texts()
    assert "someone_coffee" in shown[0]
    words = {word for name in NAMES for word in name.split()}
    assert [word for word in words for text in shown if word.lower() in text.lower()] == []


def test_without_script(opened: Open, classes: dict[str, str]) -> None:
    """Without JavaScript all can be read, and there is no box that does nothing."""
    page = opened(classes["one"], script=False)

    assert not page.locator(".filter").is_visible()
    assert page.locator(".marks tbody td").first.is_visible()
    page.locator(".reason summary").first.click()
    assert page.locator(".example").first.is_visible()


def test_print(opened: Open, classes: dict[str, str]) -> None:
    """On paper all is there: every line of the table, the examples, the names of those who are stuck, on white."""
    page = opened(classes["one"], scheme="dark")
    page.emulate_media(media="print")

    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("(box => box.scrollHeight <= box.clientHeight + 1)(document.querySelector('.grid-of-marks'))")
    assert page.locator(".example").first.is_visible()
    assert page.locator(".people").first.is_visible()


def test_thirty_exercises_fit_on_paper(opened: Open, classes: dict[str, str]) -> None:
    """On A4 in landscape no column of the gradebook is cut off."""
    page = opened(classes["thousand"], width=1047)
    page.emulate_media(media="print")

    assert page.evaluate("document.documentElement.scrollWidth") <= 1047


def test_hostile(opened: Open, classes: dict[str, str]) -> None:
    """A hostile name or report is read, not run, and turns no text round."""
    page = opened(classes["hostile"])

    assert page.locator("b").count() == 0
    assert page.evaluate("document.scripts.length") == 1
    assert not set("\u202e\u2066\x1b") & set(page.content())
    assert "<b onclick=" in page.locator(".marks tbody th").first.inner_text()
