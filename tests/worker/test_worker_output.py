"""What a program prints, and what asyncio would have grumbled about."""

from __future__ import annotations

import pytest

from driving import Driver, lines, said
from grader.worker.output import MAX_OUTPUT


def test_prints_with_their_moments(drive: Driver) -> None:
    """Standard output and standard error are heard alike, each at its minute."""
    source = """
    import asyncio, sys
    async def main():
        print("one", 1, sep="-")
        await asyncio.sleep(2)
        print("two", file=sys.stderr)
        sys.stdout.write("three\\n")
        sys.stderr.writelines(["four", "\\n"])
    """

    assert said(drive.run(source)) == [(0.0, "one-1"), (2.0, "two"), (2.0, "three"), (2.0, "four")]


def test_addresses_are_left_out(drive: Driver) -> None:
    """Where an object lies in memory is another place each time; the report is to be the same."""
    source = """
    import asyncio
    async def cook():
        pass
    async def main():
        made = cook()
        print(made, asyncio.Lock(), "at 0 o'clock")
        await made
    """

    assert drive.run(source).output == "<coroutine object cook> <asyncio.locks.Lock [unlocked]> at 0 o'clock\n"


def test_prints_at_import_are_not_the_calls(drive: Driver) -> None:
    """What loading printed is not among what the call printed; in a script it is all there is."""
    source = "print('loading')\ndef main():\n    print('calling')"

    assert lines(drive.run(source)) == ["calling"]
    assert lines(drive.script(source)) == ["loading"]


STREAM = {
    "flush": ("sys.stdout.flush()", None),
    "print with flush": ("print('', end='', flush=True)", None),
    "reconfigure": ("sys.stdout.reconfigure(encoding='utf-8', line_buffering=True)", None),
    "isatty": ("sys.stdout.isatty()", False),
    "encoding": ("sys.stdout.encoding", "utf-8"),
    "errors": ("sys.stdout.errors", "backslashreplace"),
    "writable": ("sys.stdout.writable()", True),
    "readable": ("sys.stdout.readable()", False),
    "closed": ("sys.stdout.closed", False),
    "write": ("sys.stdout.write('')", 0),
    "line_buffering": ("sys.stdout.line_buffering", True),
    "the buffer": ("sys.stdout.buffer.write(b'')", 0),
    "the bare descriptor": ("__import__('os').write(1, b'nobody reads this')", 17),
}


@pytest.mark.parametrize(("use", "expected"), STREAM.values(), ids=STREAM.keys())
def test_standard_output_is_a_stream(drive: Driver, use: str, expected: object) -> None:
    """Standard output can do what students' files ask of it."""
    assert drive.value(f"import sys\ndef main():\n    return {use}") == expected


def test_bytes(drive: Driver) -> None:
    """Bytes written to the buffer are printed, odd ones written out."""
    run = drive.run("import sys\ndef main():\n    sys.stdout.buffer.write('für '.encode() + b'\\xff\\n')")

    assert lines(run) == ["für \\xff"]


@pytest.mark.parametrize("text", ["ä ß 🍳", "tab\there", "null\x00byte", "\x1b[31mred"])
def test_letters(drive: Driver, text: str) -> None:
    """Whatever is printed arrives as it is."""
    assert drive.run(f"def main():\n    print({text!r}, end='')").output == text


def test_half_letters(drive: Driver) -> None:
    """A surrogate that no file could hold is written out."""
    assert lines(drive.run("def main():\n    print('a\\ud800b')")) == ["a\\ud800b"]


@pytest.mark.parametrize("wrong", ["b'bytes'", "1", "None"])
def test_only_text_is_written(drive: Driver, wrong: str) -> None:
    """Writing anything but text is the TypeError it always is."""
    outcome = drive.run(f"import sys\ndef main():\n    sys.stdout.write({wrong})").outcomes[1]

    assert outcome.problem is not None
    assert outcome.problem.type == "TypeError"


@pytest.mark.parametrize("line", ["x" * 99, "y" * 4999, "z" * 200_000], ids=["short", "long", "all at once"])
def test_output_is_cut(drive: Driver, line: str) -> None:
    """Of endless output the first 64 KB are kept, to the letter, and the rest is known to be missing."""
    run = drive.run(f"def main():\n    for n in range(3000):\n        print({line[0]!r} * {len(line)})\n    return n")

    assert run.outcomes[1].value == 2999
    assert run.output_cut
    assert len(run.output) == MAX_OUTPUT
    assert set(run.output) == {line[0], "\n"} or set(run.output) == {line[0]}


def test_prints_in_a_long_loop(drive: Driver) -> None:
    """Prints of many lines in turn are no flood: the first thousands are told, and the program goes on."""
    run = drive.run("def main():\n    for n in range(30_000):\n        print('a', end='')\n        print('b', end='')")

    assert run.outcomes[1].kind == "plain"
    assert run.output_cut
    assert run.output == "ab" * 2500


def test_output_that_just_fits(drive: Driver) -> None:
    """What fits exactly is not called cut."""
    run = drive.run(f"def main():\n    print('x' * {MAX_OUTPUT - 2})")

    assert not run.output_cut
    assert len(run.output) == MAX_OUTPUT - 1


def test_redirected_output(drive: Driver) -> None:
    """A program may catch its own output."""
    source = """
    import contextlib, io
    def main():
        with contextlib.redirect_stdout(io.StringIO()) as caught:
            print("caught")
        print("heard")
        return caught.getvalue()
    """
    run = drive.run(source)

    assert (run.outcomes[1].value, lines(run)) == ("caught\n", ["heard"])


def test_warnings_and_logging(drive: Driver) -> None:
    """Warnings are not shown; logging goes to standard error as ever."""
    source = """
    import logging, warnings
    def main():
        warnings.warn("old")
        logging.getLogger("kitchen").error("burnt")
    """

    assert lines(drive.run(source)) == ["burnt"]


NEVER_AWAITED = {
    "a call": ("cook()", [("cook", 5)]),
    "a sleep": ("asyncio.sleep(1)", [("sleep", 5)]),
    "an argument": ("print(cook())", [("cook", 5)]),
    "in a list": ("[cook(), cook()]", [("cook", 5), ("cook", 5)]),
    "in a variable": ("job = cook()", [("cook", 5)]),
    "in a helper": ("helper()", [("cook", 7)]),
    "gather without await": ("asyncio.gather(cook())\n        await asyncio.sleep(1)", []),
    "a method": ("Cook().fry()", [("fry", 5)]),
    "awaited": ("await cook()", []),
    "closed": ("cook().close()", []),
}


@pytest.mark.parametrize(("body", "expected"), NEVER_AWAITED.values(), ids=NEVER_AWAITED.keys())
def test_never_awaited(drive: Driver, body: str, expected: list[tuple[str, int]]) -> None:
    """A coroutine that nobody awaits is noticed by its name, with the line that made it."""
    source = f"""
    import asyncio
    async def cook():
        pass
    async def main():
        {body}
    def helper():
        return None if cook() else None
    class Cook:
        async def fry(self):
            pass
    """
    notes = [note for note in drive.run(source).notes if note.kind == "never_awaited"]

    assert [(note.text, note.line) for note in notes] == expected


def test_never_awaited_in_a_cycle(drive: Driver) -> None:
    """A forgotten coroutine that is only found by collecting garbage is found at the end."""
    source = """
    async def cook():
        pass
    async def main():
        ring = []
        ring += [ring, cook()]
    """

    assert [(note.kind, note.line) for note in drive.run(source).notes] == [("never_awaited", 5)]


UNREAD = {
    "a task": ("asyncio.create_task(burn())", "burnt", 3),
    "a gather": ("asyncio.gather(burn())", "burnt", 3),
    "a future": ("asyncio.get_running_loop().create_future().set_exception(ValueError('future'))", "future", None),
    "a callback": ("asyncio.get_running_loop().call_soon(fail)", "failed", 5),
    "a timer": ("asyncio.get_running_loop().call_later(2, fail)", "failed", 5),
}


@pytest.mark.parametrize(("use", "text", "line"), UNREAD.values(), ids=UNREAD.keys())
def test_unread_errors(drive: Driver, use: str, text: str, line: int | None) -> None:
    """An error that nobody looks at is noticed with its words and the line that raised it."""
    source = f"""
    import asyncio
    async def burn():
        raise ValueError("burnt")
    def fail():
        raise ValueError("failed")
    async def main():
        {use}
        await asyncio.sleep(1)
    """
    notes = [note for note in drive.run(source).notes if note.kind == "unread_error"]

    assert [(note.text, note.line) for note in notes] == [(text, line)]
    assert notes[0].problem is not None
    assert notes[0].problem.type == "ValueError"


def test_a_read_error_is_no_note(drive: Driver) -> None:
    """Errors that are awaited, looked at, or given to a handler of the student's own are not noticed again."""
    source = """
    import asyncio
    async def burn():
        raise ValueError("burnt")
    async def main():
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: print("handled"))
        asyncio.create_task(burn()).add_done_callback(lambda task: task.exception())
        results = await asyncio.gather(burn(), return_exceptions=True)
        asyncio.create_task(burn())
        await asyncio.sleep(1)
        return str(results[0])
    """
    run = drive.run(source)

    assert (run.outcomes[1].value, lines(run), run.notes) == ("burnt", ["handled"], [])


PROBLEMS = {
    "its own class": (
        "class Burnt(Exception): pass\nasync def main():\n    raise Burnt('toast')",
        "Burnt",
        "toast",
        (3,),
    ),
    "without words": ("async def main():\n    raise ValueError", "ValueError", "", (2,)),
    "a broken __str__": (
        "class Odd(Exception):\n    def __str__(self):\n        return 1 / 0\nasync def main():\n    raise Odd",
        "Odd",
        "",
        (5,),
    ),
    "a __str__ that leaves": (
        "class Odd(BaseException):\n    def __str__(self):\n        raise Odd\nasync def main():\n    raise Odd",
        "Odd",
        "",
        (5,),
    ),
    "long words": ("async def main():\n    raise ValueError('x' * 5000)", "ValueError", "x" * 1000, (2,)),
    "half letters": ("async def main():\n    raise ValueError('\\ud800')", "ValueError", "\\ud800", (2,)),
    "from the library": ("import json\nasync def main():\n    json.loads('{')", "JSONDecodeError", None, (3,)),
    "through helpers": (
        "def inner():\n    raise KeyError(1)\ndef outer():\n    inner()\nasync def main():\n    outer()",
        "KeyError",
        "1",
        (2, 4, 6),
    ),
    "in a comprehension": (
        "async def main():\n    return [\n        1 / n\n        for n in (1, 0)\n    ]",
        "ZeroDivisionError",
        "division by zero",
        (3,),
    ),
    "in a plain function": ("def main():\n    raise ValueError('plain')", "ValueError", "plain", (2,)),
    "a cause": (
        "async def main():\n    try:\n        1 / 0\n"
        "    except ZeroDivisionError as e:\n        raise ValueError('x') from e",
        "ValueError",
        "x",
        (5,),
    ),
    "a group with other parts": (
        "class Odd(ExceptionGroup):\n    exceptions = 1\nasync def main():\n    raise Odd('odd', [ValueError()])",
        "Odd",
        "odd (1 sub-exception)",
        (4,),
    ),
    "a syntax error of its own": (
        "def main():\n    raise SyntaxError('mine', ('demo.py', 7, 1, 'text'))",
        "SyntaxError",
        "mine",
        (7,),
    ),
    "a syntax error nowhere": (
        "def main():\n    raise SyntaxError('mine', ('demo.py', 10**30, 1, 'text'))",
        "SyntaxError",
        "mine",
        (2,),
    ),
    "a syntax error in words": (
        "def main():\n    raise SyntaxError('mine', ('demo.py', 'seven', 1, 'text'))",
        "SyntaxError",
        "mine",
        (2,),
    ),
    "recursion": ("def again():\n    again()\nasync def main():\n    again()", "RecursionError", None, (2,) * 20),
}


@pytest.mark.parametrize(("source", "name", "text", "where"), PROBLEMS.values(), ids=PROBLEMS.keys())
def test_problems(drive: Driver, source: str, name: str, text: str | None, where: tuple[int, ...]) -> None:
    """An exception comes with its class, its words and the student's lines that it passed, innermost first."""
    problem = drive.run(source).outcomes[1].problem

    assert problem is not None
    assert (problem.type, problem.lines) == (name, where)
    assert text is None or problem.text == text


def test_groups(drive: Driver) -> None:
    """An exception group comes with its parts, and each part with its own line."""
    source = """
    import asyncio
    async def burn(text):
        raise ValueError(text)
    async def main():
        async with asyncio.TaskGroup() as group:
            group.create_task(burn("eggs"))
            group.create_task(burn("toast"))
    """
    problem = drive.run(source).outcomes[1].problem

    assert problem is not None
    assert problem.type == "ExceptionGroup"
    assert [(part.type, part.text, part.lines) for part in problem.parts] == [
        ("ValueError", "eggs", (3,)),
        ("ValueError", "toast", (3,)),
    ]


def test_groups_in_groups_without_end(drive: Driver) -> None:
    """A huge tree of exceptions is cut to a size that fits."""
    source = """
    async def main():
        error = ValueError("x" * 1000)
        for _ in range(6):
            error = ExceptionGroup("many", [error] * 30)
        raise error
    """
    problem = drive.run(source).outcomes[1].problem

    assert problem is not None
    assert len(problem.parts) == 10


def test_a_file_that_cannot_be_loaded(drive: Driver) -> None:
    """An error while the file is loaded ends the run as a fault with the line."""
    fault = drive.fault("x = 1\ny = x / 0\nasync def main():\n    pass")

    assert (fault.line, fault.last) == (2, True)


def test_a_syntax_error_at_run_time(drive: Driver) -> None:
    """A SyntaxError that comes from running counts with its line in the file, where it has one."""
    problem = drive.script("x = 1\ncompile('1 +', 'other.py', 'eval')").outcomes[1].problem

    assert problem is not None
    assert (problem.type, problem.lines) == ("SyntaxError", (2,))


@pytest.mark.parametrize("size", [100, 5000])
def test_huge_results(drive: Driver, size: int) -> None:
    """A result larger than a frame is cut to its kind; the run itself counts."""
    value = drive.value(f"async def main():\n    return ['x' * 9000] * {size}")

    assert len(value) == size
    assert value[0] == "x" * 9000
