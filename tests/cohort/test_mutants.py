"""Mutants: mechanical mistakes in a right program, each alone, each told in its own words."""

from __future__ import annotations

import ast

import pytest

from grader.cohort.mutants.mutant import mutants_of

WRAPPED = """
import asyncio


async def judged(fetch, room, k):
%s
"""
MISTAKES = [
    ("x = await fetch()", "drop-await", ["x = fetch()"]),
    ("await asyncio.gather(*map(fetch, k))", "one-by-one", ["[*[await each for each in map(fetch, k)]]"]),
    ("await asyncio.gather(fetch(1), k)", "one-by-one", ["[await fetch(1), await k]"]),
    ("await asyncio.gather(room, k)", "swap-arguments", ["await asyncio.gather(k, room)"]),
    (
        "x = room.create_task(k)",
        "one-by-one",
        ["x = ((made := room.create_task(k)), await asyncio.wait([made]))[0]"],
    ),
    ("x = asyncio.create_task(fetch())", "drop-task", ["x = fetch()"]),
    ("room.append(asyncio.create_task(k))", "drop-reference", ["asyncio.create_task(k)"]),
    ("x = await asyncio.to_thread(fetch, k)", "drop-thread", ["x = fetch(k)"]),
    ("x = await loop.run_in_executor(None, fetch, k)", "drop-thread", ["x = fetch(k)"]),
    ("x = await asyncio.wait_for(room, k)", "drop-timeout", ["x = await room"]),
    ("async with asyncio.timeout(k):\n    room()\n    fetch()", "drop-timeout", ["async with asyncio.timeout(None):"]),
    ("await asyncio.wait(k, timeout=2)", "drop-argument", ["await asyncio.wait(k)"]),
    ("x = await asyncio.gather(k, return_exceptions=True)", "drop-argument", ["x = await asyncio.gather(k)"]),
    (
        "await asyncio.wait(k, return_when=asyncio.FIRST_COMPLETED)",
        "swap-return-when",
        [
            "await asyncio.wait(k, return_when=asyncio.ALL_COMPLETED)",
            "await asyncio.wait(k, return_when=asyncio.FIRST_EXCEPTION)",
        ],
    ),
    ("x = asyncio.Semaphore(k)", "off-by-one", ["x = asyncio.Semaphore(k + 1)", "x = asyncio.Semaphore(k - 1)"]),
    ("x = asyncio.wait_for(fetch, k)", "off-by-one", ["x = asyncio.wait_for(fetch, k + 1)", "x = asyncio.wait_for(fetch, k - 1)"]),
    ("x = f(timeout=k)", "off-by-one", ["x = f(timeout=k + 1)", "x = f(timeout=k - 1)"]),
    ("x = 2.5", "off-by-one", ["x = 3.5", "x = 1.5"]),
    ("x = 0", "off-by-one", ["x = 1"]),
    ("x = True", "off-by-one", []),
    ("x = [fetch(y) for y in room]", "skip-one", ["x = [fetch(y) for y in [*room][1:]]", "x = [fetch(y) for y in [*room][:-1]]"]),
    ("for y in room:\n    fetch(y)", "skip-one-step", ["for y in [*room][1:]:", "for y in [*room][:-1]:"]),
    ("x = k < 1", "swap-comparison", ["x = k <= 1"]),
    ("x = k and room", "swap-operator", ["x = k or room"]),
    ("x = k + room", "swap-operator", ["x = k - room"]),
    ("x = [y for y in room if y]", "negate", ["x = [y for y in room if not y]"]),
    ("x = 1 if not k else 2", "negate", ["x = 1 if k else 2"]),
    ("while k:\n    fetch()", "negate-statement", ["while not k:"]),
    ("if k is None:\n    fetch()", "negate-statement", []),
    ("k.cancel()", "drop-statement", ["pass"]),
    ("raise", "drop-statement", ["pass"]),
    ("k += 1", "drop-statement", ["pass"]),
    ("print(k)", "drop-statement", []),
    ("return k", "ignore-result", ["k\nreturn"]),
    ("async with room:\n    return await fetch()", "drop-with", ["return await fetch()"]),
    ("async with room:\n    x = 1\n    y = 2", "narrow-with", ["y = 2", "x = 1\nasync with room:"]),
    ("async with room:\n    x = 1\ny = 2", "widen-with", ["    y = 2"]),
    ("x = 1\nasync with room:\n    y = 2", "widen-with", ["async with room:\n    x = 1"]),
    ("try:\n    fetch()\nexcept OSError:\n    k()\nexcept KeyError:\n    k()", "drop-arm", ["", ""]),
    ("try:\n    fetch()\nexcept OSError:\n    k()", "drop-arm", ["fetch()"]),
    ("try:\n    fetch()\nfinally:\n    k()", "drop-arm", ["fetch()", "fetch()\nk()"]),
    ("try:\n    fetch()\nexcept OSError:\n    k()\nelse:\n    room()", "drop-arm", ["fetch()\nroom()", ""]),
    ("try:\n    fetch()\nexcept OSError:\n    k()", "widen-except", ["except Exception:", "except BaseException:"]),
]  # fmt: skip


def wrapped(body: str) -> str:
    """A judged function with this body."""
    return WRAPPED % "\n".join(f"    {line}" for line in body.split("\n"))


@pytest.mark.parametrize(("body", "operator", "now"), MISTAKES, ids=[f"{case[1]}: {case[0]}" for case in MISTAKES])
def test_each_mistake(body: str, operator: str, now: list[str]) -> None:
    """A mechanical mistake is made wherever it can be, and nothing else is changed."""
    source = wrapped(body)
    mutants = mutants_of(source, ["judged"])

    assert [mutant.now for mutant in mutants if mutant.operator == operator] == now
    assert all(6 <= mutant.line <= source.count("\n") for mutant in mutants)


def test_mutants_differ() -> None:
    """Each is another program; what is no Python, and what changes nothing, is none."""
    source = wrapped("with room:\n    if not k:\n        return [fetch(x) for x in range(3)]")
    sources = [mutant.source for mutant in mutants_of(source, ["judged"])]

    assert len(set(sources)) == len(sources) > 5
    assert ast.unparse(ast.parse(source)) not in sources
    assert not [text for text in sources if "await" in text]


def test_only_what_is_judged() -> None:
    """A demonstration is left alone, and so is what it alone needs; helpers and constants of what is judged are not."""
    source = "LIMIT = 3\nSHOWN = 4\n\ndef helper():\n    return LIMIT\n\ndef judged():\n    return helper()\n\ndef show():\n    return judged() + SHOWN\n"

    assert {mutant.line for mutant in mutants_of(source, ["judged"])} == {1, 5, 8}
    assert {mutant.line for mutant in mutants_of(source.replace("show", "main"), ["main"])} == {1, 2, 5, 8, 11}


def test_a_mutant_keeps_its_name() -> None:
    """What explains a mutant still finds it when lines are added above and comments beside it."""
    source = wrapped("async with room:\n    return await fetch(k)")
    moved = source.replace("import asyncio", "import asyncio\n\n# a comment\nOTHER = ()").replace(
        "room:", "room:  # here"
    )

    names = [mutant.name for mutant in mutants_of(source, ["judged"])]
    assert names == [mutant.name for mutant in mutants_of(moved, ["judged"])]
    assert ("drop-with", "async with room:\n    return await fetch(k)", "return await fetch(k)") in names


def test_a_name_has_no_blank_lines_around_it() -> None:
    """A function that is moved into a `with` leaves a blank line, and in a list of explanations there is none."""
    source = wrapped("x = 1\n\ndef helper():\n    return k\nasync with room:\n    return helper()")

    moved = next(mutant for mutant in mutants_of(source, ["judged"]) if mutant.operator == "widen-with")
    assert moved.was.startswith("\n")
    assert moved.name[1:] == (
        "def helper():\n    return k\nasync with room:",
        "async with room:\n\n    def helper():\n        return k",
    )
