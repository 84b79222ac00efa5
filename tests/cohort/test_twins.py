"""Twins: which files of an answer key are one file, told twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.cohort.shape import shape_of
from grader.cohort.twins import compared

CRAWL = """
import asyncio

LIMIT = 3


async def crawl(fetch, urls):
    room = asyncio.Semaphore(LIMIT)

    async def read(url):
        async with room:
            return await fetch(url)

    return await asyncio.gather(*(read(url) for url in urls))
"""
CALM = """
from asyncio import Lock


class Shelf:
    size: int = 2

    def __init__(self, width):
        self.places = [None] * width

    def put(self, book):
        self.places.append(f"<{book}>")

    def take(self):
        match self.places.pop():
            case [book, *others]:
                return book


async def crawl(fetch, urls):
    shelf = Shelf(width=3)
    try:
        shelf.put(await fetch(urls))
    except ValueError as error:
        shelf.put(error)
    return max([shelf.take() for _ in urls], key=lambda book: book.size)
"""
DEMONSTRATION = """

async def main():
    print(await crawl(None, []))


if __name__ == "__main__":
    asyncio.run(main())
"""
ERASED = [
    ("names of variables", CRAWL, ["room/places", "read/one", "urls/pages", "LIMIT/K"]),
    ("names in two scopes", CRAWL, ["url) for url/page) for page"]),
    ("constants", CRAWL, ["= 3/= 40 + 2"]),
    ("comments and docstrings", CRAWL, ["    room =/    'Crawl.'  # so\n    room ="]),
    ("types", CRAWL, ["read(url):/read(url: str) -> str:", "room =/room: object ="]),
    ("ways to import", CRAWL, ["import asyncio/from asyncio import gather as g, Semaphore", "asyncio.gather/g", "asyncio.S/S"]),
    ("order", CRAWL, ["LIMIT = 3\n/", "urls))\n/urls))\n\n\nLIMIT = 3\n"]),
    ("a demonstration", CRAWL, [f"urls))\n/urls))\n{DEMONSTRATION}"]),
    ("names in a class", CALM, ["places/_row", "put/add", "take/get", "size/_", "width/n", "Shelf/Board", "book/volume"]),
    ("names that are bound by the way", CALM, ["as error/as e", "put(error)/put(e)", "others/more", "lambda book: book/lambda b: b"]),
    ("types of fields", CALM, ["size: int/size: float"]),
    ("texts around values", CALM, ["<{book}>/{book}!"]),
    ("imports that nobody uses", CALM, ["from asyncio import Lock/import os"]),
]  # fmt: skip
KEPT = [
    ("what is called", CRAWL, ["gather/wait"]),
    ("which variable", CRAWL, ["in urls)/in room)"]),
    ("statements", CRAWL, ["async with room/async for _ in room"]),
    ("what is worked out", CRAWL, ["(LIMIT)/(LIMIT - 1)"]),
    ("attributes of others", CRAWL, ["asyncio.Semaphore(LIMIT)/fetch.room"]),
    ("awaits", CRAWL, ["return await fetch/return fetch"]),
    ("names that are judged", CRAWL, ["crawl/crawl_all"]),
    ("stars", CRAWL, ["import asyncio/from asyncio import *"]),
    ("exceptions of Python", CALM, ["ValueError/KeyError"]),
    ("which attribute of the class", CALM, ["key=lambda book: book.size/key=lambda book: book.places"]),
]


def changed(source: str, changes: list[str]) -> str:
    """The source with each `before/after` carried out."""
    for change in changes:
        before, _, after = change.partition("/")
        assert before in source
        source = source.replace(before, after)
    return source


@pytest.mark.parametrize(("source", "changes"), [case[1:] for case in ERASED], ids=[case[0] for case in ERASED])
def test_erased(source: str, changes: list[str]) -> None:
    """What no reader would call another style makes no other shape."""
    assert shape_of(changed(source, changes), ["crawl"]) == shape_of(source, ["crawl"])


@pytest.mark.parametrize(("source", "changes"), [case[1:] for case in KEPT], ids=[case[0] for case in KEPT])
def test_kept(source: str, changes: list[str]) -> None:
    """What a program does, and with what, is its shape."""
    assert shape_of(changed(source, changes), ["crawl"]) != shape_of(source, ["crawl"])


def test_what_is_judged_comes_first() -> None:
    """A shape can be read: the judged function, then what it names."""
    assert shape_of(CRAWL + DEMONSTRATION, ["crawl"]) == (
        "\n"
        "# within None\n"
        "async def crawl(n1, n2):\n"
        "    n3 = asyncio.Semaphore(n4)\n"
        "    return await asyncio.gather(*(n5(n6) for n6 in n2))\n"
        "# within None\n"
        "n4 = 0\n"
        "# within 0\n"
        "async def n5(n7):\n"
        "    async with n3:\n"
        "        return await n1(n7)"
    )


def test_main_under_the_guard_counts_where_it_is_judged() -> None:
    """Where `main` is the exercise, what runs it is a part of the shape; elsewhere it is a demonstration."""
    script = "async def main():\n    pass\n\nif __name__ == '__main__':\n    main()\n"

    assert shape_of(script, ["main"]) != shape_of(script.replace("    main()", "    await main()"), ["main"])
    assert shape_of(script, ["crawl"]).count("main") == 0


@pytest.mark.parametrize("name", ["crawl", "main", "nobody"])
def test_global_definitions(name: str) -> None:
    """A definition for a name that is global stays where it is."""
    source = "global x\nx = 1\n\ndef crawl():\n    global g\n    def g():\n        return 1\n"

    assert "def g():" in shape_of(source, [name])


def test_twins_are_named_and_counted(tmp_path: Path) -> None:
    """Of one shape and one claim only the first may stay; another claim may, and counts as the same."""
    texts = {
        "a": CRAWL,
        "b": CRAWL.replace("3", "4"),
        "c": CRAWL.replace("room", "gate"),
        "d": "no Python",
        "e": "no  Python",
    }
    claims = {"a": "M24", "b": "M25", "c": "M24", "d": "E02", "e": "E02"}
    folder = tmp_path / "wrong"
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.py").write_text(text)

    counted, twins = compared({folder / f"{name}.py": code for name, code in claims.items()}, ["crawl"])

    assert counted == 3
    assert twins == ["wrong/c.py is a twin of wrong/a.py: only names, constants, comments and order differ"]
