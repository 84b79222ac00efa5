"""The line to mend: where a cancel was called, or a limit set; and what a screen says of the checks beside it."""

from __future__ import annotations

from pathlib import Path

from grader.catalog import Catalog
from grader.explain.lines import cancel_line, limit_line
from grader.explain.timeline import timeline
from grader.judge.requests import Wanted, none_cut_short
from grader.protocol.parts import Place, Spot
from grader.records import Wait, WorldCall
from judging import judge, judge_sources
from test_requests import code, run_of

HEART_LEFT = """
import asyncio

async def crunch_all(blocks, crunch, beat):
    async def heart():
        while True:
            beat()
            await asyncio.sleep(1)

    asyncio.create_task(heart())
    results = []
    for block in blocks:
        results.append(crunch(block))
        await asyncio.sleep(0)
    return results
"""


def at(line: int, task: int = 1, via: str = "") -> Place:
    return Place(task, (Spot("crawl", line),), via)


def cut(task: int = 1, moment: float = 2.0) -> WorldCall:
    """A request of this task that was called off."""
    return WorldCall(1, "fetch", ("a",), {}, at(3, task), False, 0.0, None, moment, "cancelled", moment)


def test_where_a_cancel_was_called() -> None:
    """The line of `task.cancel()`, whoever was told; nothing where the student's code told nobody."""
    run = run_of(cut())
    assert cancel_line(run, run.calls[0]) is None

    run.cancels[1] = at(8, 0, "cancel")
    assert cancel_line(run, run.calls[0]) == 8


def test_which_limit_was_over() -> None:
    """Of the limits that were over at that moment the one of the task itself; a sleep is no limit, and `wait` cuts
    nobody."""
    run = run_of(cut())
    places = [at(4, 2, "wait_for"), at(5, 1, "__aenter__"), at(6, 1, "sleep"), at(7, 1, "wait")]
    run.waits = {number: Wait(0.0, 2.0, place) for number, place in enumerate(places)}
    run.waits[9] = Wait(0.0, 3.0, at(9, 1, "wait_for"))

    assert cancel_line(run, run.calls[0]) == 5
    assert limit_line(run, 2.0, cuts=False) == 7
    assert limit_line(run, 2.5) is None


def test_a_request_that_is_cut_short() -> None:
    """What was to be answered is not called off by the file itself; unless it is asked again, or was to be cut."""
    wanted = [Wanted("fetch", ("a",), 0, 3)]
    assert code(none_cut_short, run_of(cut()), wanted) == "M11"
    assert code(none_cut_short, run_of(cut(moment=9.5)), wanted) == ""
    assert code(none_cut_short, run_of(cut()), [Wanted("fetch", ("a",), 0, 2, "cancelled")]) == ""
    assert code(none_cut_short, run_of(cut(), WorldCall(2, "fetch", ("a",), {}, at(4), False, 3.0)), wanted) == ""


def test_who_waits_for_the_core() -> None:
    """Of a call that has to wait for its turn the waiting is drawn, and then the work."""
    call = WorldCall(1, "crunch", ("b",), {}, at(3), True, 0.0, None, 3.0, "done", held=1.0)
    run = run_of(call)
    run.kinds = {"crunch": "work"}

    spans = [(span.kind, span.start, span.end) for span in timeline(run)]
    assert spans == [("wait", 0.0, 2.0), ("work", 2.0, 3.0)]


def test_checks_that_say_nothing_of_it(tmp_path: Path) -> None:
    """That the heart goes on is said by the check of the heart; what the others ask may well be right."""
    report = judge_sources("ex10", {"mine": HEART_LEFT}, tmp_path)["mine"]

    assert [check["outcome"] for check in report["checks"]] == ["passed", *["not_judged"] * 3, "failed"]
    assert report["verdict"] == "failed"
    assert (report["findings"][0]["code"], report["findings"][0]["line"]) == ("ex10-beat-goes-on", 10)


def test_a_limit_counts_what_it_is_about(tmp_path: Path) -> None:
    """At a station of the line there is one toy at a time: the others do not count."""
    source = """
import asyncio

class StationError(Exception):
    pass

async def line(cut, paint, pack, toys):
    async def make(toy):
        return await pack(await paint(await cut(toy)))
    return await asyncio.gather(*map(make, toys))
"""
    first = judge_sources("ex29", {"mine": source}, tmp_path)["mine"]["findings"][0]
    assert (first["code"], first["counts"]) == ("M24", "cut")


def test_only_runs_before_it_passed() -> None:
    """Runs that were made, and not looked at yet, tell nothing of when it shows."""
    path = Catalog.installed().find("ex13").checks.parent / "wrong" / "dead_pages_returned.py"
    first = judge([("ex13", path)])[0]["findings"][0]
    assert (first["code"], first["when"]) == ("ex13-dead-kept", "")


def test_workers_that_are_cancelled_when_all_is_done(tmp_path: Path) -> None:
    """They cut nothing short: what was never asked has another reason."""
    path = Catalog.installed().find("ex11").checks.parent / "wrong" / "workers_without_the_first_page.py"
    source = path.read_text(encoding="utf-8").replace("await queue.join()", "await asyncio.sleep(0.3)")
    never_asked, cut = judge([("ex11", path)])[0], judge_sources("ex11", {"mine": source}, tmp_path)["mine"]
    assert never_asked["findings"][0]["code"] == "ex11-missed"
    assert cut["findings"][0]["code"] == "M11"
