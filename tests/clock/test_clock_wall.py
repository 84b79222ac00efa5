"""The bridge from virtual time to all other clocks. Each script has a process of its own, since it freezes them all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent

BEGIN = """
import asyncio, datetime, json, sys, time
from grader.clock import VirtualLoop, leap
from grader.clock.wall import EPOCH, WallClock

wall = WallClock()
wall.start()

def idle(loop):
    before = loop.ticks
    leap(loop)
    wall.tick(loop.ticks - before)

def run(coro):
    with asyncio.Runner(loop_factory=lambda: VirtualLoop(idle)) as runner:
        return runner.run(coro)
"""


def script(text: str, folder: Path) -> Any:
    """The JSON that a script prints, run from `folder`."""
    (folder / "script.py").write_text(BEGIN + text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "script.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TZ": "UTC"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


AGREE = """
from time import monotonic as taken_by_name

async def main():
    loop = asyncio.get_running_loop()
    start = time.time(), time.monotonic(), time.perf_counter()
    differing = []
    for n in range(1, 2001):
        await asyncio.sleep(n % 7 / 10 + 1e-6)
        micros = round(loop.time() * 1e6)
        clocks = time.time(), time.monotonic(), time.perf_counter()
        seen = [round((now - then) * 1e6) for now, then in zip(clocks, start)]
        seen.append((datetime.datetime.now() - EPOCH) // datetime.timedelta(microseconds=1))
        seen.append((datetime.datetime.utcnow() - EPOCH) // datetime.timedelta(microseconds=1))
        seen.append(round((taken_by_name() - start[1]) * 1e6))
        seen.append(round((time.time_ns() / 1000 - start[0] * 1e6)))
        if seen != [micros] * 7:
            differing.append((micros, seen))
    return len(differing), differing[:3], loop.time()

print(json.dumps(run(main())))
"""


def test_all_clocks_agree(tmp_path: Path) -> None:
    """Over two thousand jumps, every clock of Python has moved by the same microseconds as the loop's."""
    assert script(AGREE, tmp_path) == [0, [], 600.002]


WHOLE = """
async def main():
    start = time.time(), time.perf_counter(), time.monotonic(), datetime.datetime.now()
    await asyncio.sleep(2.5)
    await asyncio.sleep(3.5)
    end = time.time(), time.perf_counter(), time.monotonic(), datetime.datetime.now()
    moved = [str(after - before) for after, before in zip(end, start)]
    return [*moved, str(datetime.date.today()), time.strftime("%H:%M:%S")]

print(json.dumps(run(main())))
"""


def test_whole_minutes_are_printed_whole(tmp_path: Path) -> None:
    """Differences of time print as 6.0, since the clocks begin at a whole second."""
    assert script(WHOLE, tmp_path) == ["6.0", "6.0", "6.0", "0:00:06", "2024-01-01", "08:00:06"]


ARTICLE = """
print = lambda *words, said=[]: said.append(" ".join(map(str, words))) or said
def sleep(seconds):
    loop = asyncio.get_running_loop()
    loop.jump(loop.ticks + round(seconds * 1e6))
    wall.tick(round(seconds * 1e6))
time.sleep = sleep

from time import sleep, time

async def make_coffee():
    print("coffee: prepare ingridients")
    sleep(1)
    print("coffee: waiting...")
    await asyncio.sleep(5)
    print("coffee: ready")

async def fry_eggs():
    print("eggs: prepare ingridients")
    sleep(1)
    print("eggs: frying...")
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    start = time()
    coffee_task = asyncio.create_task(make_coffee())
    eggs_task = asyncio.create_task(fry_eggs())
    await coffee_task
    await eggs_task
    print(f"breakfast is ready in {time()-start} min")

run(main())
sys.stdout.write(json.dumps(print()[:-1]))
"""


def test_the_articles_script(tmp_path: Path) -> None:
    """The breakfast of the article is ready in exactly 6.0 minutes."""
    assert script(ARTICLE, tmp_path) == [
        "coffee: prepare ingridients",
        "coffee: waiting...",
        "eggs: prepare ingridients",
        "eggs: frying...",
        "eggs: ready",
        "coffee: ready",
        "breakfast is ready in 6.0 min",
    ]


MODULE = """
import time, asyncio
from datetime import datetime
async def measure():
    begin = time.time(), time.monotonic(), datetime.now()
    await asyncio.sleep(30)
    return [time.time() - begin[0], time.monotonic() - begin[1], (datetime.now() - begin[2]).total_seconds()]
"""

MODULES = """
import gifts, queue_demo, threading_demo
print(json.dumps([run(module.measure()) for module in (gifts, queue_demo, threading_demo)]))
"""


def test_no_name_of_a_module_is_left_out(tmp_path: Path) -> None:
    """Modules whose names begin like those that freezegun spares (queue, gi, threading) see the frozen clocks, too."""
    for name in ("gifts", "queue_demo", "threading_demo"):
        (tmp_path / f"{name}.py").write_text(MODULE)

    assert script(MODULES, tmp_path) == [[30.0, 30.0, 30.0]] * 3


DEEP = """
def read(depth):
    return time.time() if depth == 0 else read(depth - 1)

async def main():
    start = time.time()
    await asyncio.sleep(10)
    return [read(depth) - start for depth in (0, 3, 6, 20)] + [await asyncio.to_thread(read, d) - start for d in (0, 9)]

print(json.dumps(run(main())))
"""


def test_depth_and_threads_do_not_matter(tmp_path: Path) -> None:
    """However deep in calls, and in whatever thread, the clock reads the same."""
    assert script(DEEP, tmp_path) == [10.0] * 6


STANDS = """
readings = [time.time(), time.monotonic()]
for _ in range(100_000):
    pass
again = [time.time(), time.monotonic()]
wall.tick(0)
wall.tick(1_500_000)
moved = time.time() - readings[0]
wall.restart()
print(json.dumps([readings == again, moved, time.time() - readings[0], WallClock().tick(5), time.process_time() > 0]))
"""


def test_the_wall_clock_moves_only_by_ticks(tmp_path: Path) -> None:
    """Computing takes no time; a restart goes back to the beginning; the CPU's own clock is left alone."""
    assert script(STANDS, tmp_path) == [True, 1.5, 0.0, None, True]


@pytest.mark.parametrize("module", ["asyncio", "queue", "threading"])
def test_the_library_is_frozen_too(tmp_path: Path, module: str) -> None:
    """The clock that the standard library's modules have taken for themselves is the frozen one."""
    name = {"asyncio": "asyncio.base_events.time.monotonic", "queue": "queue.time", "threading": "threading._time"}[
        module
    ]
    text = f"import asyncio.base_events, queue, threading\nprint(json.dumps({name}() == time.monotonic()))"

    assert script(text, tmp_path) is True
