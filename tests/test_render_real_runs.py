"""Every form of report over runs that really happened: crashed, endless, unreadable, noisy, stuck, and not judged."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from grader.render.classroom import render_classroom
from grader.render.github import render_github, render_summary
from grader.report import Report
from judging import judge_sources
from test_render_classroom import test_rules_of_the_reporter as check_classroom
from test_render_classroom50 import result as check_classroom50
from test_render_github import commands
from test_render_gradescope import results as check_gradescope
from test_render_html import check_html
from test_render_junit import suites as check_junit
from test_render_perfetto import check_perfetto

NOISE = r"""
import asyncio
print("::error file=x::y\n##[error]z\n::set-output name=a::b\n::stop-commands::x\n```\n]]> \x00 \x1b[31m")
async def make_coffee(): print("::warning::" + chr(0xd800))
async def fry_eggs(): raise ValueError("\n::error::from a student\n```")
async def main(): await asyncio.gather(make_coffee(), fry_eggs())
asyncio.run(main())
"""

SOURCES: dict[str, str | bytes] = {
    "crashed": "import os\nos._exit(0)\n",
    "endless": "while True: pass\n",
    "no_python": "def main(:\n",
    "no_text": b"\xff\xfe\x00",
    "empty": "",
    "noisy": NOISE,
    "stuck": "import asyncio\nasync def make_coffee(): await asyncio.Event().wait()\nfry_eggs = main = make_coffee\n",
    "memory": "x = 'x' * 1_000_000\nraise ValueError(x)\n",
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """What the judge said of each file."""
    judged = judge_sources("ex2", SOURCES, tmp_path_factory.mktemp("files"))
    return {name: msgspec.convert(report, Report) for name, report in judged.items()}


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize(
    "check",
    [check_classroom50, check_gradescope, check_junit, check_html, check_perfetto],
    ids=lambda check: check.__module__,
)
def test_valid(reports: dict[str, Report], name: str, check: Callable[[list[Report]], object]) -> None:
    """Whatever a file did, every service gets what it can read."""
    check([reports[name]])


@pytest.mark.parametrize("name", SOURCES)
def test_payload(reports: dict[str, Report], name: str) -> None:
    """The payload keeps the reporter's rules, and has no points."""
    one = reports[name]
    check_classroom(one)

    value = json.loads(base64.b64decode(render_classroom([one]).partition("=")[2]))
    assert value["status"] == "fail"
    assert sum(test["score"] for test in value["tests"]) == one.points == 0
    assert value["max_score"] == one.max_points


@pytest.mark.parametrize("name", SOURCES)
def test_log(reports: dict[str, Report], name: str) -> None:
    """The runner carries out our own commands and none of the student's."""
    one = reports[name]
    log = render_github([one], files={"ex2": "breakfast.py"})

    assert [command.split("::")[1].split(" ")[0] for command in commands(log)] == ["group", "endgroup", "error"]
    assert len(render_summary([one])) < 20_000


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is a report as any other."""
    from judging import judge

    [one] = [msgspec.convert(report, Report) for report in judge([("ex2", tmp_path / "breakfast.py")])]

    check_classroom(one)
    check_gradescope([one])
    check_junit([one])
