"""`grade ex2` as a whole process against bare pytest on an equal check by the clock on the wall.

The two are run in turn, A B A B, so that a machine that drifts drifts for both. The ratio of the medians counts.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOLUTION = ROOT / "solutions" / "ex02-breakfast-tasks" / "breakfast.py"
REAL_TIME = ROOT / "benchmarks" / "real_time"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled modules are kept by both: with this set, pytest could not keep its rewritten checks."""


@dataclass
class Rival:
    """A command, and the seconds that its runs took."""

    name: str
    command: list[str]
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def run(self, counted: bool) -> None:
        """Run it once, and refuse to time what did not pass."""
        before, begun = os.times(), time.perf_counter()
        done = subprocess.run(
            self.command,
            cwd=REAL_TIME,
            env={**ENVIRONMENT, "BREAKFAST": str(SOLUTION), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        wall, after = time.perf_counter() - begun, os.times()
        if done.returncode != 0 and counted:
            print(f"{self.name} exited with {done.returncode} (a real clock misjudges now and then)", file=sys.stderr)
        if counted:
            self.wall.append(wall)
            self.cpu.append(after.children_user + after.children_system - before.children_user - before.children_system)

    def row(self) -> str:
        """Median and minimum, in milliseconds."""
        wall, cpu = statistics.median(self.wall), statistics.median(self.cpu)
        return f"{self.name:12} {wall * 1000:8.0f} {min(self.wall) * 1000:8.0f} {cpu * 1000:8.0f}"


def main() -> None:
    """Run both, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("-n", type=int, default=15, help="counted runs of each (default 15)")
    runs = parser.parse_args().n
    compileall.compile_dir(ROOT / "grader", quiet=1)  # as pip does with what it installs
    grade = "import sys; from grader.cli.grade import main; sys.exit(main())"
    ours = Rival("grade ex2", [sys.executable, "-P", "-c", grade, "ex2", "--file", str(SOLUTION)])
    # Only the two plugins that the check needs: whatever else is installed here would make the rival slower.
    plugins = ["-p", "pytest_asyncio.plugin", "-p", "pytest_timeout"]
    bare = Rival("bare pytest", [sys.executable, "-m", "pytest", "-q", "-c", "pytest.ini", *plugins])
    for count in range(-1, runs):
        for rival in (ours, bare):
            rival.run(counted=count >= 0)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}, {runs} runs each")
    print(f"{'':12} {'median':>8} {'min':>8} {'cpu':>8}   ms")
    print(ours.row())
    print(bare.row())
    print(f"ratio of medians {statistics.median(ours.wall) / statistics.median(bare.wall):.2f}")


if __name__ == "__main__":
    main()
