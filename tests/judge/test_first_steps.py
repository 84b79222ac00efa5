"""What a beginner types first, and is told: a sentence that leads on, at the line where it is to be mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from judging import ROOT, judge_sources

SOLVED = {
    "ex1": "ex01-breakfast-coroutines/breakfast.py",
    "ex2": "ex02-breakfast-tasks/breakfast.py",
    "ex4": "ex04-breakfast-results/breakfast.py",
    "ex6": "ex06-dashboard/dashboard.py",
}


def told(exercise: str, source: str, folder: Path) -> tuple[str, str, str, str]:
    """Code, message, the line and those besides it as they stand in the file, and what to do."""
    report = judge_sources(exercise, {"mine": source}, folder)["mine"]
    finding = report["findings"][0]
    lines = source.splitlines()
    shown = " / ".join(lines[number - 1].strip() for number in (finding["line"], *finding["also"]))
    return finding["code"], finding["message"], shown, finding["fix"]


def solution(exercise: str) -> str:
    return (ROOT / "solutions" / SOLVED[exercise]).read_text(encoding="utf-8")


def test_main_is_only_called(tmp_path: Path) -> None:
    """Outside of all functions nobody can await: the advice is asyncio.run."""
    source = solution("ex1").replace("asyncio.run(main())", "main()")

    code, message, line, fix = told("ex1", source, tmp_path)

    assert (code, line) == ("M02", "main()")
    assert message == "`main()` only made a coroutine: nobody awaited it, so it never ran."
    assert fix == "The last line starts it: `asyncio.run(main())`."


def test_an_import_is_forgotten(tmp_path: Path) -> None:
    """A name of the standard library that is not there is to be imported."""
    code, message, _, fix = told("ex1", solution("ex1").replace("import asyncio\n", "\n"), tmp_path)

    assert (code, fix) == ("E04", "Put `import asyncio` at the top of the file.")
    assert message.startswith("`make_coffee` did not come to its end: ")


@pytest.mark.parametrize(
    ("dishes", "line"),
    [
        (("fry_eggs",), "async def fry_eggs():"),
        (("make_coffee", "fry_eggs"), "async def make_coffee(): / async def fry_eggs():"),
    ],
)
def test_whose_hands_are_free(tmp_path: Path, dishes: tuple[str, ...], line: str) -> None:
    """The line is that of the dish that was changed, whichever dish is ready too early because of it."""
    head, *parts = solution("ex2").split("async def ")
    parts = [
        part.replace("    sleep(1)", "    await asyncio.sleep(1)") if part.startswith(dishes) else part
        for part in parts
    ]

    code, _, shown, _ = told("ex2", "async def ".join([head, *parts]), tmp_path)

    assert (code, shown) == ("M21", line)


def test_every_call_without_await_is_named(tmp_path: Path) -> None:
    """Three coroutines in what comes back: all three lines are shown, the first of them first."""
    source = """
async def collect(ask1, ask2, ask3):
    a = ask1()
    b = ask2()
    c = ask3()
    return [a, b, c]
"""

    code, _, shown, _ = told("ex4", source, tmp_path)

    assert (code, shown) == ("M02", "a = ask1() / b = ask2() / c = ask3()")


def test_a_key_is_misspelled(tmp_path: Path) -> None:
    """A dict that lacks a key is told which."""
    source = solution("ex6").replace('"tips":', '"tip":')

    code, message, _, _ = told("ex6", source, tmp_path)

    assert (code, message) == ("ex6-other-value", "The dict that you returned has no key 'tips'.")


def test_nothing_is_printed_after_the_end(tmp_path: Path) -> None:
    """What the file printed is what it prints as a script: main left at 5 min, and the coffee is never ready."""
    source = solution("ex2").replace("    await coffee\n", "")
    assert source != solution("ex2")

    output = judge_sources("ex2", {"mine": source}, tmp_path)["mine"]["output"]["text"]

    assert output.endswith("eggs: ready\nbreakfast is ready in 5.0 min\n")


GATHERED = """\
import asyncio


async def collect(ask1, ask2, ask3):
    tags = await asyncio.gather(ask1(), ask2(), ask3())
    return """


def test_where_a_wrong_value_is_returned(tmp_path: Path) -> None:
    """A wrong value is shown where it is returned, not where the function begins."""
    code, _, line, _ = told("ex4", GATHERED + "tags[::-1]\n", tmp_path)

    assert (code, line) == ("M39", "return tags[::-1]")


def test_return_gives_nothing(tmp_path: Path) -> None:
    """A `return` of what gives None is no missing one."""
    code, message, line, _ = told("ex6", solution("ex6").replace("await weather}", "await weather}.clear()"), tmp_path)

    assert (code, line[-8:]) == ("ex6-no-return", ".clear()")
    assert message == "`page` returned None: what stands behind `return` gives nothing."


def test_a_library_is_not_blamed_for_a_list_as_a_key(tmp_path: Path) -> None:
    """`unhashable type` comes of gather only if gather raised it."""
    fine, given = "return await asyncio.gather(ask1(), ask2(), ask3())", "[ask1(), ask2(), ask3()]"
    source = GATHERED.partition("    tags")[0]

    assert told("ex4", f"{source}    {fine.replace('ask1(), ask2(), ask3()', given)}\n", tmp_path)[0] == "M09"
    assert told("ex4", GATHERED + "{tags: 1}\n", tmp_path)[:2] == (
        "E04",
        "`collect` did not come to its end: line 6 raised TypeError: unhashable type: 'list'.",
    )


MENU_ORDER = """\
import asyncio
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    total = 0
    for name, hands_on, waiting in sorted(dishes, key=lambda dish: dish[2]):
        await cook(name, hands_on, waiting)
        total += hands_on + waiting
    return total
"""


def test_names_stand_in_the_order_of_what_ran(tmp_path: Path) -> None:
    """Which dish waits for which is told as it was, whatever the order of the menu."""
    report = judge_sources("ex5", {"mine": MENU_ORDER}, tmp_path)["mine"]
    first, second = list(dict.fromkeys(span["lane"] or span["task"] for span in report["timeline"]))[:2]

    assert f"starts {first} *and* waits for its end before {second} begins" in report["findings"][0]["message"]
