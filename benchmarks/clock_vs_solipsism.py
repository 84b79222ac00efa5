"""The virtual clock alone: processor time for each `asyncio.sleep`, against async-solipsism in the same process.

Two shapes: a `chain` of a thousand sleeps, one after the other, and a `fan` of a thousand tasks that sleep ten times
each, at moments of their own. Both loops take turns, and medians count. Then the same chain across the two processes
of a graded run: what one jump costs, in real time. Needs async-solipsism (`pip install -e '.[bench]'`).
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import platform
import statistics
import tempfile
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import async_solipsism

from grader.catalog import Catalog
from grader.clock import VirtualLoop
from grader.exercise import Exercise
from grader.isolation.workers import Workers, start_workers
from grader.judge.case import Case
from grader.judge.loop import JudgeLoop
from grader.judge.student import Student
from grader.judge.submission import Submission
from grader.judge.world import World

SLEEPS = 1000
FAN = 1000
CHAIN = f"import asyncio\n\n\nasync def main():\n    for _ in range({SLEEPS}):\n        await asyncio.sleep(0.5)\n"

LOOPS: dict[str, Callable[[], asyncio.AbstractEventLoop]] = {
    "ours": VirtualLoop,  # type: ignore[type-abstract]
    "async-solipsism": async_solipsism.EventLoop,
}


async def chain() -> int:
    """One sleep after the other; how many."""
    for _ in range(SLEEPS):
        await asyncio.sleep(0.5)
    return SLEEPS


async def fan() -> int:
    """Many at once, each at moments of its own."""

    async def one(number: int) -> None:
        for _ in range(10):
            await asyncio.sleep(1 + number / FAN)

    await asyncio.gather(*(one(number) for number in range(FAN)))
    return 10 * FAN


def cost(shape: Callable[[], Coroutine[Any, Any, int]], loop: Callable[[], asyncio.AbstractEventLoop]) -> float:
    """Microseconds of processor time for each sleep."""
    gc.collect()
    with asyncio.Runner(loop_factory=loop) as runner:
        begun = time.process_time()
        count = runner.run(shape())
        return (time.process_time() - begun) / count * 1e6


def jump(workers: Workers, exercise: Exercise, file: Path) -> float:
    """Microseconds of real time for each sleep of a submission, the whole run included."""

    async def judged() -> float:
        student = Student(case, workers, World())
        begun = time.perf_counter()
        run = await student.run("main")
        assert run.elapsed == SLEEPS / 2
        return (time.perf_counter() - begun) / SLEEPS * 1e6

    case = Case(Submission(exercise, file, file.name))
    case.prepare(workers)
    with asyncio.Runner(loop_factory=JudgeLoop) as runner:
        return runner.run(judged())


def main() -> None:
    """Time all, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("-n", type=int, default=15, help="rounds (default 15)")
    rounds = parser.parse_args().n
    print(f"Python {platform.python_version()}, async-solipsism {async_solipsism.__version__}, {rounds} rounds")
    for shape in (chain, fan):
        taken: dict[str, list[float]] = {name: [] for name in LOOPS}
        for number in range(-1, rounds):
            for name, loop in LOOPS.items():
                seen = cost(shape, loop)
                if number >= 0:
                    taken[name].append(seen)
        ours, theirs = (statistics.median(taken[name]) for name in LOOPS)
        print(f"{shape.__name__:6} ours {ours:6.1f} us a sleep, theirs {theirs:6.1f} us: ratio {ours / theirs:.2f}")
    workers = start_workers()
    try:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "breakfast.py"
            file.write_text(CHAIN)
            exercise = Catalog.installed().find("ex2")
            jumps = [jump(workers, exercise, file) for _ in range(rounds + 1)][1:]
    finally:
        workers.close()
    print(f"across two processes {statistics.median(jumps):.0f} us a jump ({min(jumps):.0f} to {max(jumps):.0f})")


if __name__ == "__main__":
    main()
