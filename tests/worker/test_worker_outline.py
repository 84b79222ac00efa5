"""The outline of a source: what it says without being run."""

from __future__ import annotations

from typing import Any

import pytest

from grader.protocol.frames import Frame, decode_frame, encode
from grader.protocol.messages import Sketch
from grader.worker.outline import outline

SOURCE = """
import asyncio
from time import sleep as nap
x, (y, *z) = 1, (2, 3)

class Kitchen:
    size = 1

    @property
    def door(self):
        return 1

    async def cook(self, a, /, b, *, c):
        def inner():
            pass

if x:
    def main(one, two=2):
        hidden = 1
else:
    fallback = 2

for each in z:
    with open(each) as file:
        pass
"""


def test_functions() -> None:
    """Every function definition, by line, with its surroundings, its kind and its positional parameters."""
    seen = [(f.name, f.parent, f.line, f.is_async, f.positional) for f in outline(SOURCE, "demo.py").functions]

    assert seen == [
        ("door", "Kitchen", 10, False, 1),
        ("cook", "Kitchen", 13, True, 3),
        ("inner", "Kitchen.cook", 14, False, 0),
        ("main", "", 18, False, 2),
    ]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("return found", 2),
        ("if not x:\n        return []\n    return found", 4),
        ("if not x:\n        return {}\n    return", None),
        ("if not x:\n        return 0\n    return found", None),
        ("def inner():\n        return 1\n    print(x)", None),
        ("return None", None),
    ],
)
def test_the_line_of_the_result(body: str, line: int | None) -> None:
    """The only `return` that hands over more than nothing is where a wrong value is to be looked for."""
    assert outline(f"async def f(x):\n    {body}\n", "demo.py").functions[0].result == line


def test_names() -> None:
    """The names that the module's own level binds, in whatever way, and none from inside."""
    assert set(outline(SOURCE, "demo.py").names) == {
        *("asyncio", "nap", "x", "y", "z", "Kitchen", "main", "fallback", "each", "file")
    }


PAUSES = {
    "async def f(): pass": True,
    "import asyncio": True,
    "import asyncio.queues as q": True,
    "from asyncio import run": True,
    "from asyncio.tasks import sleep": True,
    "class A:\n    def __await__(self): yield": True,
    "def f(): pass": False,
    "import asynciox": False,
    "x = 'async def f(): pass'": False,
    "": False,
}


@pytest.mark.parametrize(("source", "expected"), PAUSES.items())
def test_can_pause(source: str, expected: bool) -> None:
    """Whether anything in the source could pause at all."""
    assert outline(source, "demo.py").can_pause is expected


BROKEN: dict[str, tuple[str, str, tuple[int, ...]]] = {
    "a missing colon": ("def main()\n    pass", "SyntaxError", (1,)),
    "bad indentation": ("def main():\npass", "IndentationError", (2,)),
    "tabs and spaces": ("if 1:\n\tx\n        y", "TabError", (3,)),
    "await outside": ("await x", "SyntaxError", (1,)),
    "return outside": ("x = 1\nreturn x", "SyntaxError", (2,)),
    "two of a name": ("def f(a, a): pass", "SyntaxError", (1,)),
    "nonlocal of nothing": ("def f():\n    nonlocal x", "SyntaxError", (2,)),
    "an open bracket": ("x = (1,\ny = 2", "SyntaxError", (1,)),
}


@pytest.mark.parametrize(("source", "name", "lines"), BROKEN.values(), ids=BROKEN.keys())
def test_what_python_refuses(source: str, name: str, lines: tuple[int, ...]) -> None:
    """A source that Python refuses comes back as a problem with its line, also where only compiling finds it."""
    problem = outline(source, "demo.py").problem

    assert problem is not None
    assert (problem.type, problem.lines) == (name, lines)
    assert problem.text


def test_warnings_stay_inside(recwarn: pytest.WarningsRecorder) -> None:
    """Warnings of the parser are nobody's business."""
    assert outline("x = 1 is 1\ny = '\\d'", "demo.py").problem is None
    assert len(recwarn) == 0


SIZES: dict[str, Any] = {
    "many functions": "\n".join(f"def f{n}(): pass" for n in range(5000)),
    "many names": "\n".join(f"n{n} = {n}" for n in range(12_000)),
    "long names": f"def {'n' * 5000}(): pass\n{'m' * 5000} = 1\nimport {'o' * 5000}",
    "deep functions": "\n".join(f"{' ' * n}def f{n}():" for n in range(90)) + "\n" + " " * 90 + "pass",
    "many loops": "import time\n" + "while time.time() < 1: pass\n" * 3000,
    "letters of all sorts": "def fröhstück(): pass\n名前 = 1",
}


@pytest.mark.parametrize("source", SIZES.values(), ids=SIZES.keys())
def test_any_size_fits(source: str) -> None:
    """The outline of the strangest source still fits into a message."""
    sketch = outline(source, "demo.py")

    assert decode_frame(encode(Frame(1, (sketch,)))).events == (sketch,)
    assert isinstance(sketch, Sketch)


REACHING = {
    "import ctypes as c": "ctypes",
    "from grader.protocol import frames": "grader.protocol",
    "from os import read": "read",
    "import os as o\no.read(3, 4)": "o.read",
    "import sys\nsys.modules['grader.worker.session']": "sys.modules",
    "import gc\ngc.get_objects()": "get_objects",
    "def f(e):\n    return e.__traceback__.tb_frame.f_back": "f_back",
    "getattr(main, '__globals__')": "__globals__",
    "eval('loop._exchange.tell')": "_exchange",
}


@pytest.mark.parametrize(("source", "name"), REACHING.items(), ids=REACHING.values())
def test_reaching(source: str, name: str) -> None:
    """Names that lead into Python's inside, or to the grader, are found, in strings too, with their line."""
    found = outline("x = 1\n" + source, "demo.py").reach

    assert found is not None
    assert (found.line, found.name) == (1 + len(source.split("\n")), name)


HONEST = """
import gc, inspect, os, sys, time
from sys import exit
gc.collect()
caller = inspect.currentframe().f_code.co_name
dishes = [getattr(sys.modules[__name__], name) for name in ("make_coffee", "fry_eggs") if name in globals()]
os.write(1, os.environ.get("HOME", "").encode())
with open("notes") as file:
    file.read()
print(type(time).__mro__, vars(time), exit.__doc__, sys.argv)
"""


def test_honest_curiosity() -> None:
    """Looking around in one's own file is no reaching."""
    assert outline(HONEST, "demo.py").reach is None
