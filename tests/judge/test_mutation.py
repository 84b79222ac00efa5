"""`cohort check --mutants`: what no check finds is told, unless somebody has explained it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from judging import ROOT

EX7 = "ex07-price-list"
CHECK = "import sys; from grader.cli.cohort import main; sys.exit(main(['check', '--mutants', *sys.argv[1:]]))"
SOLUTION = """import asyncio


async def prices(fetch, isbns):
    async with asyncio.timeout(3600):
        found = await asyncio.gather(*map(fetch, isbns))
    return dict(zip(isbns, found))
"""
WITH = "async with asyncio.timeout(%s):"
GATHER = "found = await asyncio.gather(*map(fetch, isbns))"
END = "return dict(zip(isbns, found))"
SURVIVORS = (
    ("drop-with", f"{WITH % 3600}\n    {GATHER}", GATHER),
    ("widen-with", END, f"    {END}"),
    ("drop-timeout", WITH % 3600, WITH % None),
    ("off-by-one", WITH % 3600, WITH % 3601),
    ("off-by-one", WITH % 3600, WITH % 3599),
)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of exercise 7 alone, whose solution has a limit that no right run comes near."""
    shutil.copytree(ROOT / "exercises" / EX7, tmp_path / "exercises" / EX7)
    key = tmp_path / "solutions" / EX7
    key.mkdir(parents=True)
    shutil.copy(ROOT / "solutions" / EX7 / "checks.py", key)
    (key / "price_list.py").write_text(SOLUTION)
    return tmp_path


def check(*arguments: str, folder: Path = ROOT) -> tuple[int, str]:
    """The exit code, and what was printed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", CHECK, *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=1500
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def explain(pack: Path, *entries: tuple[str, str, str]) -> None:
    """Writes the list of mutants that are right."""
    texts = [
        f"[[equivalent]]\noperator = '{operator}'\nwas = '''{was}'''\nnow = '''{now}'''\nreason = 'No run takes an hour.'"
        for operator, was, now in entries
    ]
    (pack / "solutions" / EX7 / "equivalent.toml").write_text("\n".join(texts))


def test_survivors_are_shown(pack: Path) -> None:
    """Each has its operator, its line, and what was changed there."""
    code, told = check(str(pack))

    assert code == 1
    assert told.startswith(
        "ex7   price-list                  8 mutants: 3 found, 0 explained, 5 left   37.5 %\n"
        "      line 5, drop-with:\n"
        "        - async with asyncio.timeout(3600):\n"
        "        -     found = await asyncio.gather(*map(fetch, isbns))\n"
        "        + found = await asyncio.gather(*map(fetch, isbns))\n"
        "      line 5, widen-with:\n"
        "        - return dict(zip(isbns, found))\n"
        "        +     return dict(zip(isbns, found))\n"
    )
    assert told.count("      line 5, ") == 5
    assert "\n1 exercises: 8 mutants: 3 found, 0 explained, 5 left   37.5 %\n" in told


def test_explained_survivors(pack: Path) -> None:
    """Who is explained is not told again; but a share under 95 percent is too small all the same."""
    explain(pack, *SURVIVORS)

    assert check(str(pack)) == (
        1,
        "ex7   price-list                  8 mutants: 3 found, 5 explained, 0 left   37.5 %\n"
        "1 exercises: 8 mutants: 3 found, 5 explained, 0 left   37.5 %\n"
        "The checks have to find 95 % of the mutants.\n",
    )


def test_nothing_is_left(pack: Path) -> None:
    """A solution of which every mutant is found is sound."""
    shutil.copy(ROOT / "solutions" / EX7 / "price_list.py", pack / "solutions" / EX7)

    assert check(str(pack))[0] == 0


def test_explanations_that_explain_nothing(pack: Path) -> None:
    """An entry for a mutant that is gone, or that the checks find, is told."""
    found = ("ignore-result", END, END.removeprefix("return ") + "\nreturn")
    explain(pack, *SURVIVORS, ("drop-await", "await sleep()", "sleep()"), found)

    code, told = check(str(pack))

    assert code == 1
    assert told.splitlines()[1:-2] == [
        "      equivalent.toml: drop-await of 'await sleep()' is no mutant of the solution",
        "      equivalent.toml: ignore-result of 'return dict(zip(isbns, found))' is found by the checks",
    ]


@pytest.mark.parametrize("text", ["[[", "[[equivalent]]\noperator = 'drop-await'", "equivalent = 7"])
def test_lists_that_cannot_be_read(pack: Path, text: str) -> None:
    """What is no list of mutants and reasons is told in one line."""
    (pack / "solutions" / EX7 / "equivalent.toml").write_text(text)

    code, told = check(str(pack))

    assert code == 1
    assert "equivalent.toml cannot be read: " in told.splitlines()[1]


@pytest.mark.parametrize(("text", "why"), [("def f(:", "cannot be read: "), ("prices = dict", "has nothing in it")])
def test_solutions_without_mutants(pack: Path, text: str, why: str) -> None:
    """A solution that is no Python, or in which nothing is judged, is told in one line."""
    (pack / "solutions" / EX7 / "price_list.py").write_text(text)

    code, told = check(str(pack))

    assert code == 1
    assert told.splitlines()[1].startswith(f"      price_list.py {why}")


@pytest.mark.long
@pytest.mark.timeout(1500)
def test_all_solutions() -> None:
    """Of all mechanical mistakes in all solutions the checks find 95 percent, and every survivor is explained."""
    code, told = check()

    assert code == 0, told
