"""Tracing leaves behaviour alone: every construct does what it does in plain Python."""

from __future__ import annotations

import asyncio
import linecache
import sys
import textwrap
from types import ModuleType
from typing import Any

import pytest

from driving import Driver
from grader.clock import VirtualLoop

PROGRAMS: dict[str, str] = {
    "docstrings": '''
        def only():
            """Only a docstring."""
        def both():
            """A docstring."""
            return 1
        class Cook:
            """A class."""
            def fry(self):
                """A method."""
        async def main():
            """The main one."""
            return [only.__doc__, both.__doc__, Cook.__doc__, Cook.fry.__doc__, main.__doc__, only(), both(), __doc__]
        ''',
    "no docstring": """
        def formatted():
            f"no docstring"
        def number():
            1
        def late():
            x = 1
            "no docstring either"
        def main():
            return [formatted.__doc__, number.__doc__, late.__doc__]
        """,
    "generators": """
        def count(log):
            try:
                got = yield 1
                log.append(got)
                yield 2
                return 3
            finally:
                log.append("closed")
        def delegate(log):
            return (yield from count(log))
        def main():
            log, ended = [], []
            one = count(log)
            ended.append([next(one), one.send("sent")])
            one.close()
            two = delegate(log)
            ended.append(list(two))
            three = count(log)
            next(three)
            try:
                three.throw(KeyError("thrown"))
            except KeyError as error:
                ended.append(str(error))
            four = count(log)
            next(four)
            del four
            return log, ended
        """,
    "async generators": """
        import asyncio
        async def pots(log, name):
            try:
                for n in range(5):
                    got = yield n
                    if got:
                        log.append(got)
                    await asyncio.sleep(0)
            finally:
                log.append(f"{name} closed")
        async def main():
            log = []
            seen = [n async for n in pots(log, "all")]
            sent = pots(log, "sent")
            seen += [await anext(sent), await sent.asend("hello")]
            await sent.aclose()
            async for n in pots(log, "broken off"):
                break
            await asyncio.sleep(1)
            thrown = pots(log, "thrown")
            await anext(thrown)
            try:
                await thrown.athrow(KeyError("thrown"))
            except KeyError as error:
                seen.append(str(error))
            return seen, log
        """,
    "recursion": """
        def factorial(n):
            return n * factorial(n - 1) if n else 1
        async def climb(n):
            return 1 + await climb(n - 1) if n else 0
        async def main():
            return factorial(20), await climb(200)
        """,
    "deep recursion": """
        def down(n):
            return down(n - 1) + 1 if n else 0
        def main():
            return down(900)
        """,
    "decorators": """
        import functools
        log = []
        def noisy(word):
            log.append(f"made {word}")
            def decorate(function):
                log.append(f"applied {word} to {function.__name__}")
                @functools.wraps(function)
                def inner(*args, **kwargs):
                    return word, function(*args, **kwargs)
                return inner
            return decorate
        @noisy("outer")
        @noisy("inner")
        def add(a, /, b=2, *rest, c, d=4, **more):
            return a, b, rest, c, d, more
        class Cook:
            @property
            def name(self):
                return "cook"
            @staticmethod
            def plain():
                return "plain"
            @classmethod
            def kind(cls):
                return cls.__name__
            @functools.cached_property
            def cached(self):
                log.append("computed")
                return 1
            @functools.lru_cache
            def known(self, n):
                log.append(n)
                return n
        def main():
            cook = Cook()
            return [log[:], add(1, 2, 3, c=5, e=6), add.__name__, add.__wrapped__.__name__, cook.name, cook.plain(),
                    Cook.kind(), cook.cached + cook.cached, cook.known(1) + cook.known(1), log[4:]]
        """,
    "lambdas": """
        def main():
            twice = lambda x: x * 2
            later = [lambda n=n: n for n in range(3)]
            return twice(4), [each() for each in later], (lambda *a, **k: (a, k))(1, b=2), twice.__name__
        """,
    "class bodies": """
        class Base:
            def __init_subclass__(cls, **options):
                cls.options = options
            def __new__(cls, *args):
                return super().__new__(cls)
            def __init__(self, n=0):
                self.n = n
            def name(self):
                return __class__.__name__
        class Cook(Base, hot=True):
            x: int = 1
            y = [n * x for n in [1, 2, 3]] if False else x + 1
            def name(self):
                return super().name() + "Cook"
            def __private(self):
                return "private"
            def open(self):
                return self.__private()
            def __repr__(self):
                return f"Cook({self.n})"
            def __eq__(self, other):
                return isinstance(other, Cook) and self.n == other.n
            def __hash__(self):
                return hash(self.n)
            class Inner:
                def deep(self):
                    return type(self).__qualname__
        def main():
            cook = Cook(3)
            return [cook.name(), cook.open(), repr(cook), cook == Cook(3), Cook.options, Cook.y,
                    str(Cook.__annotations__), Cook.Inner().deep(), Cook.name.__qualname__, sorted(k for k in vars(Cook) if "private" in k)]
        """,
    "dataclasses and enums": """
        import dataclasses, enum
        @dataclasses.dataclass(order=True)
        class Dish:
            name: str
            minutes: float = dataclasses.field(default=1.0, compare=False)
            def __post_init__(self):
                self.name = self.name.upper()
        class Colour(enum.Enum):
            RED = 1
            def lower(self):
                return self.name.lower()
        def main():
            return repr(Dish("eggs")), Dish("a") < Dish("b"), Colour.RED.lower(), Colour(1) is Colour.RED
        """,
    "nonlocal and global": """
        count = 0
        def counter():
            seen = 0
            def more():
                nonlocal seen
                global count
                seen += 1
                count += 10
                return seen
            return more
        def main():
            more = counter()
            return more(), more(), count, more.__code__.co_freevars, [c.cell_contents for c in more.__closure__]
        """,
    "declarations after a docstring": '''
        total = 0
        def add(n):
            """Adds."""
            global total
            total += n
        def main():
            add(1)
            add(2)
            return total
        ''',
    "match": """
        def kind(thing):
            match thing:
                case 0:
                    return "zero"
                case [x, *rest] if rest:
                    return f"{x} and {len(rest)} more"
                case {"name": str(name), **others}:
                    return name, others
                case str() | bytes() as text:
                    return len(text)
                case complex(real=r, imag=0):
                    return r
                case _:
                    return "other"
        def main():
            return [kind(each) for each in (0, [1, 2, 3], {"name": "n", "x": 1}, "four", 5 + 0j, [1])]
        """,
    "locals": """
        def main(a=1):
            b = 2
            before = sorted(locals())
            for c in range(1):
                pass
            def inner():
                return b
            return before, sorted(locals()), [n for n in main.__code__.co_varnames if n.startswith("_")]
        """,
    "globals and dir": """
        def helper():
            pass
        def main():
            return sorted(n for n in globals() if not n.startswith("__")), helper.__globals__ is globals()
        """,
    "try, except and finally": """
        def look(n, log):
            try:
                if n == 1:
                    raise KeyError(n)
                if n == 2:
                    return "returned"
                log.append("tried")
            except KeyError as error:
                log.append(error.args)
                return "caught"
            else:
                log.append("else")
            finally:
                log.append("finally")
                if n == 3:
                    return "overruled"
        def loop(log):
            for n in range(4):
                try:
                    if n == 1:
                        continue
                    if n == 2:
                        break
                finally:
                    log.append(n)
            else:
                log.append("never")
        def main():
            log = []
            return [look(n, log) for n in range(4)], loop(log), log
        """,
    "exception groups": """
        def main():
            log = []
            try:
                raise ExceptionGroup("g", [ValueError(1), KeyError(2), TypeError(3)])
            except* (ValueError, KeyError) as group:
                log.append(len(group.exceptions))
            except* TypeError:
                log.append("type")
            return log
        """,
    "the current exception": """
        import sys
        def outer():
            try:
                1 / 0
            except ZeroDivisionError:
                return inner(), type(sys.exc_info()[1]).__name__
        def inner():
            return type(sys.exc_info()[1]).__name__
        def chain():
            try:
                outer()
                {}["x"]
            except KeyError:
                raise ValueError("second")
        def main():
            try:
                chain()
            except ValueError as error:
                context = type(error.__context__).__name__
                return outer(), context, sys.exc_info()[1] is error, error.__traceback__.tb_lineno
        """,
    "context managers": """
        import contextlib
        @contextlib.contextmanager
        def door(log):
            log.append("open")
            try:
                yield "door"
            finally:
                log.append("shut")
        @contextlib.asynccontextmanager
        async def gate(log):
            log.append("open gate")
            yield "gate"
            log.append("shut gate")
        async def main():
            log = []
            with door(log) as one, door(log):
                log.append(one)
            try:
                with door(log):
                    raise KeyError
            except KeyError:
                log.append("key")
            with contextlib.suppress(ZeroDivisionError), door(log):
                1 / 0
            async with gate(log) as two, contextlib.AsyncExitStack() as stack:
                stack.push_async_callback(closing, log)
                log.append(two)
            return log
        async def closing(log):
            log.append("stack")
        """,
    "cancelling": """
        import asyncio
        log = []
        async def stubborn():
            try:
                await asyncio.sleep(9)
            except asyncio.CancelledError as error:
                log.append(error.args)
                await asyncio.sleep(1)
                return "stayed"
            finally:
                log.append("finally")
        async def main():
            task = asyncio.create_task(stubborn())
            await asyncio.sleep(1)
            task.cancel("go")
            return await task, log, task.cancelled(), task.cancelling()
        """,
    "coroutines by hand": """
        class Once:
            def __await__(self):
                got = yield "asked"
                return got
        async def ask():
            return await Once()
        def main():
            coroutine = ask()
            asked = coroutine.send(None)
            try:
                coroutine.send("answer")
            except StopIteration as stop:
                return asked, stop.value, coroutine.__name__, coroutine.cr_running
        """,
    "generator-based coroutines": """
        import asyncio, types
        @types.coroutine
        def old():
            yield
            return "old"
        class Wait:
            def __await__(self):
                return asyncio.sleep(0, "waited").__await__()
        async def main():
            return await old(), await Wait()
        """,
    "comprehensions": """
        async def numbers():
            for n in range(4):
                yield n
        async def same(n):
            return n
        async def main():
            return [
                [n async for n in numbers() if n],
                {await same(n): n for n in range(2)},
                sorted({n * m for n in range(3) for m in range(n)}),
                [await same(n) for n in range(3)],
                list(n for n in range(2)),
                [[m for m in range(n)] for n in range(3)],
                [y := 5, y ** 2],
            ]
        """,
    "introspection": """
        import asyncio, inspect
        def plain(a, b: int = 1, *, c=None) -> str:
            return ""
        async def coro():
            pass
        def gen():
            yield
        async def agen():
            yield
        def main():
            kinds = [inspect.iscoroutinefunction, inspect.isgeneratorfunction, inspect.isasyncgenfunction]
            return [
                [[kind(each) for kind in kinds] for each in (plain, coro, gen, agen)],
                str(inspect.signature(plain)), str(plain.__annotations__), plain.__defaults__, plain.__kwdefaults__,
                plain.__code__.co_argcount, plain.__code__.co_firstlineno, inspect.getsource(plain),
                plain.__module__, plain.__qualname__, asyncio.iscoroutinefunction(coro),
            ]
        """,
    "frames and tracebacks": """
        import sys, traceback
        def who():
            return sys._getframe(1).f_code.co_name, sys._getframe(1).f_lineno
        def fail():
            raise ValueError("x")
        def main():
            try:
                fail()
            except ValueError as error:
                frames = traceback.extract_tb(error.__traceback__)
                return who(), [(f.name, f.lineno, f.line) for f in frames]
        """,
    "future annotations": """
        from __future__ import annotations
        def main(x: Undefined = 1) -> Nothing:
            return main.__annotations__, x
        """,
    "empty and one-line bodies": """
        def nothing(): pass
        def dots(): ...
        def one(): return 1
        async def quick(): return 2
        async def main(): return nothing(), dots(), one(), await quick()
        """,
    "deleted names": """
        def main():
            x = 1
            del x
            try:
                return x
            except UnboundLocalError as error:
                return type(error).__name__
        """,
    "early exits": """
        def find(items):
            for n in items:
                with open(__file__) if False else memoryview(b"") as _:
                    if n > 1:
                        return n
        def loop():
            while True:
                for n in range(9):
                    if n == 3:
                        break
                else:
                    continue
                return n
        def main():
            return find([0, 1, 2, 3]), loop()
        """,
    "garbage": """
        import gc, weakref
        class Pot:
            pass
        def use():
            pot = Pot()
            refs.append(weakref.ref(pot))
            return None
        refs = []
        def main():
            gc.disable()
            use()
            return refs[0]() is None
        """,
    "an assert": """
        def check(n):
            assert n > 1, f"too small: {n}"
            return n
        def main():
            try:
                check(1)
            except AssertionError as error:
                return str(error), check(2)
        """,
    "exec and eval": """
        def main():
            names = {}
            exec("def made():\\n    return 42", names)
            return names["made"](), eval("(lambda: 7)()")
        """,
    "nested functions": """
        def outer():
            def middle():
                def inner():
                    return outer.__name__, middle.__name__, inner.__qualname__
                return inner
            return middle()()
        def main():
            return outer()
        """,
    "a name like the mark's": """
        def main():
            __asynclings = 1
            return __asynclings
        """,
}


def in_plain_python(source: str) -> Any:
    """What the program returns without any grader."""
    module = ModuleType("demo")
    module.__file__ = "demo.py"
    sys.modules["demo"] = module
    linecache.cache["demo.py"] = (len(source), None, source.splitlines(keepends=True), "demo.py")
    try:
        exec(compile(source, "demo.py", "exec", dont_inherit=True), module.__dict__)
        value = module.__dict__["main"]()
        if not asyncio.iscoroutine(value):
            return value
        with asyncio.Runner(loop_factory=VirtualLoop) as runner:
            return runner.run(value)
    finally:
        del sys.modules["demo"], linecache.cache["demo.py"]


@pytest.mark.parametrize("source", PROGRAMS.values(), ids=PROGRAMS.keys())
def test_the_same_as_in_plain_python(drive: Driver, source: str) -> None:
    """The program returns in a worker what it returns without one."""
    text = textwrap.dedent(source).strip("\n") + "\n"

    assert drive.value(text) == in_plain_python(text)


@pytest.mark.since(3, 12)
def test_type_parameters(drive: Driver) -> None:
    """Generic functions and classes of Python 3.12 work."""
    source = (
        "def first[T](items: list[T]) -> T:\n    return items[0]\nclass Box[T]:\n    def get(self):\n        return 1\n"
    )
    source += "def main():\n    return first([1, 2]), Box[int]().get(), len(first.__type_params__)"

    assert drive.value(source) == (1, 1, 1)


def test_a_module_of_its_own(drive: Driver) -> None:
    """The file is a module of its own name when imported, and `__main__` as a script."""
    source = """
    import sys
    print(__name__, __file__, sys.modules[__name__].__dict__ is globals(), __builtins__ is not None)
    def main():
        return __name__, sys.modules["demo"].main is main, main.__module__
    """

    assert drive.value(source) == ("demo", True, "demo")
    assert drive.script(source).output == "__main__ demo.py True True\n"


def test_nineteen_blocks_deep(drive: Driver) -> None:
    """Blocks nested almost as deep as Python allows are allowed."""
    body = "".join(f"{'    ' * (n + 1)}for n{n} in range(1):\n" for n in range(19))
    source = f"def main():\n{body}{'    ' * 20}return 'deep'"

    assert drive.value(source) == "deep"
