"""`cohort check` finds what is amiss: a proof that cannot fail would prove nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from judging import ROOT

EX2 = "ex02-breakfast-tasks"
GATHER = "await asyncio.gather(make_coffee(), fry_eggs())"
IN_A_ROW = "await make_coffee()\n    await fry_eggs()"
DISHES = """import asyncio
from time import sleep


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


async def main():
    %s
"""
CHECK = "import sys; from grader.cli.cohort import main; sys.exit(main(['check', sys.argv[1]]))"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of exercise 2 alone, with a right file and a wrong one."""
    shutil.copytree(ROOT / "exercises" / EX2, tmp_path / "exercises" / EX2)
    key = tmp_path / "solutions" / EX2
    (key / "right").mkdir(parents=True)
    (key / "wrong").mkdir()
    for name in ("breakfast.py", "checks.py"):
        shutil.copy(ROOT / "solutions" / EX2 / name, key / name)
    (key / "right" / "gather.py").write_text(DISHES % GATHER)
    (key / "wrong" / "in_a_row.py").write_text("# earns: M03\n# line: 18\n" + DISHES % IN_A_ROW)
    return tmp_path


def check(pack: Path) -> tuple[int, list[str]]:
    """The exit code, and what was printed."""
    command = [sys.executable, "-c", CHECK, str(pack)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.stderr == ""
    return done.returncode, [line.strip() for line in done.stdout.splitlines()]


def test_sound_pack_is_proven(pack: Path) -> None:
    """Starter, solution, a right and a wrong file: four claims, all proven."""
    code, (line, total) = check(pack)

    assert (code, total) == (0, "1 exercises, 1 right and 1 wrong files of different shape: all proven")
    assert line.split() == ["ex2", "breakfast-tasks", "4", "files", "proven"]


def test_every_claim_that_does_not_hold_is_told(pack: Path) -> None:
    """A right file that fails, wrong ones that pass, earn another reason or point elsewhere, an unannounced remark."""
    key = pack / "solutions" / EX2
    (key / "right" / "slow.py").write_text(DISHES % IN_A_ROW)
    (key / "right" / "eggs_first.py").write_text(
        DISHES % GATHER.replace("make_coffee(), fry_eggs()", "fry_eggs(), make_coffee()")
    )
    (key / "wrong" / "passes.py").write_text("# earns: M03\n" + DISHES % GATHER)
    (key / "wrong" / "other_reason.py").write_text("# earns: M05\n" + DISHES % IN_A_ROW)
    (key / "wrong" / "other_line.py").write_text("# earns: M03\n# line: 1\n" + DISHES % IN_A_ROW)
    (key / "wrong" / "no_reason.py").write_text(DISHES % IN_A_ROW)

    code, lines = check(pack)

    assert (code, lines[0].split()[-2:]) == (1, ["NOT", "PROVEN"])
    assert lines[-1] == "1 exercises, 3 right and 2 wrong files of different shape: 7 claims do not hold"
    told = [" ".join(line.split()[:5]) for line in lines[1:-1]]
    assert told == [
        "right/eggs_first.py has the finding M22,",
        "right/slow.py is failed, not passed",
        "wrong/no_reason.py has the finding M03,",
        "wrong/other_line.py points to line 18,",
        "wrong/other_reason.py has the finding M03,",
        "wrong/passes.py is passed, not failed",
        "wrong/other_line.py is a twin of",
    ]


def test_what_a_student_receives_is_looked_at(pack: Path) -> None:
    """A starter that passes, strays beside it, and texts too long or too wide are told."""
    starter = pack / "exercises" / EX2
    (starter / "breakfast.py").write_text(DISHES % GATHER + "\n" * 40)
    (starter / "README.md").write_text("wide " * 20 + "\n" * 61)
    (starter / "notes.txt").write_text("")

    code, lines = check(pack)

    assert code == 1
    assert lines[1:-1] == [
        "README.md has more than 60 lines",
        "breakfast.py has more than 40 lines",
        "README.md:1 is wider than 80 columns",
        f"notes.txt does not belong into {EX2}",
        f"{EX2}/breakfast.py is passed, not failed",
    ]


def test_timeline_hoped_for_is_what_the_solution_does(pack: Path) -> None:
    """A timeline that the checks hope for, and the solution does not show, is told."""
    checks = pack / "solutions" / EX2 / "checks.py"
    text = checks.read_text(encoding="utf-8")
    checks.write_text(text.replace("best(COFFEE, EGGS), (COFFEE, EGGS))", "best(COFFEE, EGGS), (EGGS, COFFEE))"))

    code, lines = check(pack)

    assert code == 1
    assert [line.partition(":")[0] for line in lines[1:-1]] == [
        "the timeline that checks.py hopes for is not the solution's"
    ]
