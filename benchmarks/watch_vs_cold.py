"""From a save to the finished screen of `grade --watch`, against a whole `grade` that is started for it.

Each save puts the solution or the starter in the file's place, in turn, as editors do it: a new file that is renamed.
It is timed from the renaming until the last byte of the screen has come out of a pseudo-terminal. Not for Windows.
"""

from __future__ import annotations

import argparse
import os
import platform
import pty
import re
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from grader.catalog import Catalog

GRADE = [sys.executable, "-P", "-c", "import sys; from grader.cli.grade import main; sys.exit(main())"]
END = re.compile(rb"watching [^\n]*\n[^\n]*q quit\r\n")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
BETWEEN = 0.15
"""Seconds between two saves: a person takes longer."""


def main() -> None:
    """Time both for each exercise asked for, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("exercises", nargs="*", default=["ex2"], help="default: ex2")
    parser.add_argument("-n", type=int, default=20, help="counted saves (default 20)")
    asked = parser.parse_args()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}, {asked.n} saves each, ms")
    print(f"{'':6} {'right':>8} {'starter':>8} {'worst':>8} {'cold':>8} {'ratio':>8}")
    for name in asked.exercises:
        with tempfile.TemporaryDirectory() as folder:
            print(row(name, Path(folder), asked.n), flush=True)


def row(name: str, folder: Path, saves: int) -> str:
    """The medians for one exercise, and the ratio of those of its solution."""
    exercise = Catalog.installed().find(name)
    shutil.copytree(exercise.starter, folder / "exercises" / exercise.folder)
    file = exercise.file_in(folder)
    texts = [exercise.checks.with_name(file.name).read_bytes(), file.read_bytes()]
    warm = watched([*GRADE, exercise.id, "--watch", "--no-color"], file, folder, texts, saves)
    file.write_bytes(texts[0])
    cold = statistics.median(whole([*GRADE, exercise.id], folder) for _ in range(max(saves // 4, 3)))
    right, starter = statistics.median(warm[::2]), statistics.median(warm[1::2])
    return f"{name:6} {right:8.0f} {starter:8.0f} {max(warm):8.0f} {cold:8.0f} {right / cold:8.2f}"


def watched(command: list[str], file: Path, folder: Path, texts: list[bytes], saves: int) -> list[float]:
    """Milliseconds of each save, of the texts in turn."""
    pid, screen = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execve(command[0], command, ENVIRONMENT)
    taken = []
    until(END, screen)
    time.sleep(1)  # "grading ..." may have been drawn first, and the lookout may not stand yet
    while select.select([screen], [], [], 0)[0]:
        os.read(screen, 65536)
    for count in range(saves):
        new = file.with_suffix(".new")
        new.write_bytes(texts[count % 2])
        begun = time.perf_counter()
        os.replace(new, file)
        until(END, screen)
        taken.append((time.perf_counter() - begun) * 1000)
        time.sleep(BETWEEN)
    os.write(screen, b"q")
    os.waitpid(pid, 0)
    os.close(screen)
    return taken


def until(mark: re.Pattern[bytes], screen: int) -> None:
    """Read the screen until the mark has come."""
    shown = b""
    while not mark.search(shown):
        if not select.select([screen], [], [], 30)[0]:
            sys.exit(f"nothing more comes: {shown.decode()}")
        shown += os.read(screen, 65536)


def whole(command: list[str], folder: Path) -> float:
    """Milliseconds of a command from its start to its end."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=True)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
