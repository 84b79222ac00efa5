"""Runs of a submission share a worker while they go well; what one run leaves behind must not decide the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from judging import judge_sources

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

WEARS_OUT = """import sys
sys.loaded = getattr(sys, "loaded", 0) + 1
if sys.loaded > %d:
    raise RuntimeError("loaded too often")
"""

SPOILS = """import asyncio
plain = getattr(asyncio, "plain", asyncio.sleep)
asyncio.plain = plain
async def slower(minutes):
    asyncio.slowness = getattr(asyncio, "slowness", 0) + 1
    await plain(minutes + (asyncio.slowness > 6))
asyncio.sleep = slower
"""


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_a_failure_in_a_used_worker_is_repeated_in_a_fresh_one(
    tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that can be loaded only so often in one process passes, and so does one that spoils its process."""
    monkeypatch.setenv("ASYNCLINGS_WORKER", way)
    sources = {"wears-out": WEARS_OUT % 3 + RIGHT, "spoils": SPOILS + RIGHT, "right": RIGHT}

    reports = judge_sources("ex2", sources, tmp_path)

    assert {name: report["verdict"] for name, report in reports.items()} == dict.fromkeys(sources, "passed")


def test_a_failure_in_a_fresh_worker_counts(tmp_path: Path) -> None:
    """A file that cannot be loaded even once fails, however many workers there are."""
    reports = judge_sources("ex2", {"worn": WEARS_OUT % 0 + RIGHT}, tmp_path)

    assert [found["code"] for found in reports["worn"]["findings"]] == ["E04"]
    assert reports["worn"]["findings"][0]["line"] == 4
