"""Whatever is handed in, the answer is one clear sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from judging import Report, first, judge, judge_sources
from snapshots import assert_snapshot

RIGHT = """import asyncio
from time import sleep

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)

async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)

async def main():
    await asyncio.gather(make_coffee(), fry_eggs())
"""
POLL = RIGHT.replace("await asyncio.gather(make_coffee(), fry_eggs())", "%s")

SOURCES: dict[str, str | bytes] = {
    "empty": "",
    "blank": "\n\n   \n",
    "nul": b"x = 1\x00\n",
    "invalid-utf8": b"x = 1\ny = '\xff'\n",
    "utf16": RIGHT.encode("utf-16"),
    "tabs": "def main():\n\tif 1:\n        x = 1\n\treturn\n",
    "syntax": RIGHT + "\nasync def more(:\n    pass\n",
    "huge": b"#" * 10_000_000,
    "brackets": "(" * 100_000 + ")" * 100_000,
    "minuses": "x = " + "-" * 200_000 + "1",
    "misspelt": RIGHT.replace("make_coffee", "make_cofee"),
    "arity": RIGHT.replace("main()", "main(menu)"),
    "exit": RIGHT + "\nimport sys\nsys.exit(3)\n",
    "hard-exit": RIGHT + "\nimport os\nos._exit(0)\n",
    "raises": RIGHT + "\n1 / 0\n",
    "neighbour": "import helper\n" + RIGHT,
    "await-outside": RIGHT.replace("async def main", "def main"),
    "spins": POLL % "while True: pass",
    "polls": POLL % "while True: await asyncio.sleep(0)",
    "looks-at-clock": "from time import time\n" + POLL % "while time() < 2_000_000_000: pass",
    "polls-clock": "from time import time\n" + POLL % "while time() < 2_000_000_000: await asyncio.sleep(0)",
    "waits-for-ever": POLL % "await asyncio.get_running_loop().create_future()",
    "never-ends": POLL % "while True: await asyncio.sleep(1)",
}

REASONS = {
    "empty": ("E01", None),
    "blank": ("E01", None),
    "nul": ("E01", None),
    "invalid-utf8": ("E01", 2),
    "utf16": ("E01", None),
    "tabs": ("E02", 3),
    "syntax": ("E02", 15),
    "huge": ("E01", None),
    "brackets": ("E02", 1),
    "minuses": ("E02", None),
    "misspelt": ("E03", 4),
    "arity": ("E05", 12),
    "exit": ("E08", 16),
    "hard-exit": ("E08", None),
    "raises": ("E04", 15),
    "neighbour": ("E04", 1),
    "await-outside": ("M01", 13),
    "spins": ("E07", 13),
    "polls": ("M20", 13),
    "looks-at-clock": ("M20", 14),
    "polls-clock": ("M20", 14),
    "waits-for-ever": ("E06", 13),
    "never-ends": ("E07", 13),
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """All of them, judged in one go: none disturbs the next."""
    return judge_sources("ex2", SOURCES, tmp_path_factory.mktemp("broken"))


@pytest.mark.parametrize("name", SOURCES)
def test_reason_is_named(reports: dict[str, Report], name: str) -> None:
    """Each fails for the reason that is really the cause, with its line where there is one."""
    report = reports[name]

    assert report["verdict"] == "failed"
    assert report["points"] == 0
    assert first(report) == REASONS[name]


@pytest.mark.parametrize("name", ["spins", "polls", "looks-at-clock", "waits-for-ever"])
def test_named_within_five_seconds(tmp_path: Path, name: str) -> None:
    """Code without an end is named before five seconds of CPU are gone, in all processes together."""
    before = os.times()
    report = judge_sources("ex2", {name: SOURCES[name]}, tmp_path)[name]
    after = os.times()

    assert first(report) == REASONS[name]
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    assert cpu < 5.0


def test_sentences(reports: dict[str, Report]) -> None:
    """The sentences that students read, all of them. (Python's own words differ between versions.)"""
    own = {name: report["findings"][0] for name, report in reports.items() if first(report)[0] not in ("E02", "E05")}
    told = [
        f"{name}\n  {found['message']}\n  {found['fix']}\n" for name, found in own.items() if name != "await-outside"
    ]

    assert_snapshot("broken_input", "\n".join(told))


def test_what_is_no_file(tmp_path: Path) -> None:
    """A missing file, a folder, a link to nowhere and a pipe are each told apart, and none is waited for."""
    (tmp_path / "folder.py").mkdir()
    files = [("ex2", tmp_path / "missing.py"), ("ex2", tmp_path / "folder.py"), ("ex2", Path())]
    if hasattr(os, "mkfifo"):
        (tmp_path / "dangling.py").symlink_to("nowhere")
        os.mkfifo(tmp_path / "pipe.py")
        files += [("ex2", tmp_path / "dangling.py"), ("ex2", tmp_path / "pipe.py")]

    reports = judge(files)

    assert [first(report) for report in reports] == [("E01", None)] * len(files)
    assert len({report["findings"][0]["message"] for report in reports}) == len(files)
    assert reports[2]["findings"][0]["message"] == ". is a folder, not a file."


def test_byte_order_mark_and_windows_lines_pass(tmp_path: Path) -> None:
    """A byte order mark, and line ends of Windows, are no fault."""
    sources: dict[str, str | bytes] = {"bom": b"\xef\xbb\xbf" + RIGHT.encode(), "crlf": RIGHT.replace("\n", "\r\n")}

    reports = judge_sources("ex2", sources, tmp_path)

    assert [report["verdict"] for report in reports.values()] == ["passed", "passed"]


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that opens and cannot be read")
def test_what_cannot_be_read() -> None:
    """A file whose reading fails is unreadable in all checks, and none of them goes on without its text."""
    (report,) = judge([("ex2", Path("/proc/self/mem"))])

    assert first(report) == ("E01", None)
    assert [check["outcome"] for check in report["checks"]].count("failed") == 1
