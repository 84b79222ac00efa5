"""Random files, and random frames on the wire: no pass, no traceback, no hang."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import random
import socket
import sys
from collections.abc import Callable, Coroutine, Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arena import Arena
from grader.explain.faults import Fault
from grader.isolation.death import Death
from grader.isolation.usage import Vigil
from grader.judge.case import Case
from grader.judge.conversation import NotJudged
from grader.judge.loop import JudgeLoop
from grader.judge.schedules import Schedules, stated_of
from grader.judge.student import Student
from grader.judge.world import World
from grader.protocol.frames import Frame, encode
from grader.protocol.messages import Ask, Began, Collected, Drop, Event, Loaded, Returned, Stuck
from grader.protocol.parts import Place
from grader.protocol.values import Many
from grader.protocol.wire import HEADER, SocketWire
from grader.worker.outline import outline
from judging import ROOT
from made_up import EVENTS, examples_of, values

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the arena is one of Linux")


def drawn(few: int, many: int) -> list[Any]:
    """Settings for a few examples, and for many under the mark `long`."""
    base = {"derandomize": True, "deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}
    return [
        pytest.param(settings(max_examples=few, **base), id="few"),  # type: ignore[arg-type]
        pytest.param(
            settings(max_examples=many, **base), id="many", marks=[pytest.mark.long, pytest.mark.timeout(3600)]
        ),  # type: ignore[arg-type]
    ]


# -- files

STARTERS = {
    f"ex{number}": next((ROOT / "exercises").glob(f"ex{number:02d}-*/*.py")).read_bytes() for number in range(1, 6)
}
"""None of them can become right by being cut, doubled or shuffled: that takes words that are not in them."""

BATCH = 12


@pytest.fixture(scope="module")
def arena() -> Iterator[Arena]:
    """Where they are graded, many in one process."""
    arena = Arena()
    yield arena
    arena.close()


def cut_up(source: bytes, draw: random.Random) -> bytes:
    """The source with some lines and words left out, doubled, exchanged, or a byte turned over."""
    lines = source.split(b"\n")
    for _ in range(draw.randint(1, 6)):
        here, there = draw.randrange(len(lines)), draw.randrange(len(lines))
        words = lines[here].split(b" ")
        match draw.randrange(6):
            case 0 if len(lines) > 1:
                del lines[here]
            case 1:
                lines.insert(there, lines[here])
            case 2:
                lines[here], lines[there] = lines[there], lines[here]
            case 3:
                words.insert(draw.randrange(len(words) + 1), draw.choice(words))
                lines[here] = b" ".join(words)
            case 4:
                del words[draw.randrange(len(words))]
                lines[here] = b" ".join(words)
            case _ if lines[here]:
                data = bytearray(lines[here])
                data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
                lines[here] = bytes(data)
    return b"\n".join(lines)


def all_fail(arena: Arena, sources: list[tuple[str, bytes]]) -> None:
    """Each fails, with a reason; the grader's own words are sentences, and nothing stays behind."""
    files = []
    for number, (exercise, source) in enumerate(sources):
        path = arena.folder / f"fuzz{number}.py"
        path.write_bytes(source)
        files.append((exercise, path))
    graded = arena.grade(files)
    assert graded.errors == ""
    assert graded.left_behind == 0
    for report, (_, source) in zip(graded.reports, sources, strict=True):
        assert report["verdict"] == "failed", source
        assert report["findings"], source
        assert all("Traceback" not in finding["message"] for finding in report["findings"]), source


@pytest.mark.parametrize("amount", drawn(1, 20))
def test_random_bytes(amount: settings, arena: Arena) -> None:
    """Bytes that mean nothing are no program."""

    @amount
    @given(st.lists(st.binary(max_size=200) | st.text(max_size=100).map(str.encode), min_size=BATCH, max_size=BATCH))
    def all_of(sources: list[bytes]) -> None:
        all_fail(arena, [("ex2", source) for source in sources])

    all_of()


@pytest.mark.parametrize("amount", drawn(2, 40))
def test_cut_up_starters(amount: settings, arena: Arena) -> None:
    """Starters that were cut up and shuffled are as wrong as before, and each is told so."""

    @amount
    @given(st.integers(0, 2**32))
    def all_of(seed: int) -> None:
        draw = random.Random(seed)
        names = [draw.choice(list(STARTERS)) for _ in range(BATCH)]
        all_fail(arena, [(name, cut_up(STARTERS[name], draw)) for name in names])

    all_of()


# -- the wire


class FakeWorkers:
    """Lends workers that are nothing but bytes on a wire, and then its end."""

    def __init__(self, scripts: list[bytes]) -> None:
        self.shared = False
        self._scripts = scripts
        self._ends: list[socket.socket] = []

    def lend(self) -> Any:
        here, there = socket.socketpair()
        there.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
        there.setblocking(False)
        there.sendall(self._scripts.pop(0) if self._scripts else b"")
        there.shutdown(socket.SHUT_WR)
        self._ends += [here, there]
        wire = SocketWire(here)
        ends = {"end": lambda: None, "death": lambda: Death(0)}
        return SimpleNamespace(wire=wire, pid=os.getpid(), frames=0, runs=1, idle=False, vigil=Vigil(), **ends)

    def close(self) -> None:
        for end in self._ends:
            end.close()


def framed(data: bytes) -> bytes:
    return HEADER.pack(len(data)) + data


NOWHERE = Place(0, ())
LIKELY: list[Event] = [
    Loaded(),
    Began(1, "awaitable"),
    Ask(1, "ask1", (), {}, NOWHERE),
    Ask(2, "ask2", (), {}, NOWHERE),
    Ask(3, "ask3", (), {}, NOWHERE),
    Drop(1),
    Returned(1),
    Returned(1, Many("list", ("tag 1", "tag 2", "tag 3"))),
    Collected(),
    Stuck(),
]
HELD = "none none none top sleep call lock".split()


@st.composite
def scripts(draw: st.DrawFn) -> bytes:
    """What a worker may say: that it is there, then frames of any events, mostly in order; one may be garbled."""
    events = st.sampled_from(LIKELY) | st.sampled_from(LIKELY) | st.one_of([examples_of(kind) for kind in EVENTS])
    count = draw(st.integers(1, 12))
    strange = draw(st.integers(0, 3 * count))
    frames, deadline = [encode(Frame(1))], 0
    for number in range(2, count + 2):
        told = [Loaded()] if number == 2 and draw(st.integers(0, 3)) else draw(st.lists(events, max_size=4))
        deadline += draw(st.integers(0, 3)) * 1_000_000
        due = draw(st.sampled_from([deadline, deadline, None]))
        wakes = draw(st.lists(st.integers(0, 5), max_size=2))
        shown = number if number != strange else draw(st.integers(0, 1 << 40))
        frames.append(encode(Frame(shown, tuple(told), due, draw(st.sampled_from(HELD)), tuple(wakes))))  # type: ignore[arg-type]
    said = b"".join(map(framed, frames[:strange]))
    if strange < len(frames):
        said += framed(draw(garbled(frames[strange]) | st.just(frames[strange]) | st.binary(max_size=30)))
    return said + b"".join(map(framed, frames[strange + 1 :])) + draw(st.sampled_from([b"", b"\0", b"\0\0\1\0"]))


def garbled(data: bytes) -> st.SearchStrategy[bytes]:
    """A frame with one byte turned over, or cut short."""
    place = st.integers(0, max(0, len(data) - 1))
    turned = st.builds(lambda at, byte: data[:at] + bytes([byte]) + data[at + 1 :], place, st.integers(0, 255))
    return turned | place.map(lambda at: data[:at])


SOURCE = "async def collect(ask1, ask2, ask3):\n    pass\n"


def judged(said: list[bytes], check: Callable[[Student, World], Coroutine[Any, Any, object]]) -> str:
    """How a check ends that hears these workers: `fault`, `not judged`, or `passed`; anything else is raised."""
    workers: Any = FakeWorkers(said)
    exercise = SimpleNamespace(id="ex0", facts=SimpleNamespace(file="breakfast.py", unit="min"))
    submission: Any = SimpleNamespace(exercise=exercise, shown="breakfast.py")
    case = Case(submission, source=SOURCE, sketch=outline(SOURCE, "breakfast.py"), prepared=True)
    world = World()
    astray: list[object] = []

    async def listening() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: astray.append(context))
        await check(Student(case, workers, world), world)

    try:
        with asyncio.Runner(loop_factory=JudgeLoop) as runner:
            runner.run(listening())
        return "passed"
    except Fault:
        return "fault"
    except NotJudged:
        return "not judged"
    finally:
        workers.close()
        assert astray == []


@pytest.fixture(scope="module")
def checks() -> ModuleType:
    """The hidden checks of ex4."""
    path = ROOT / "solutions/ex04-breakfast-results/checks.py"
    spec = importlib.util.spec_from_file_location("checks_of_ex4", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("amount", drawn(150, 3_000))
def test_random_frames(amount: settings) -> None:
    """Whatever comes over the wire, a run ends with a fault, with a record, or because no worker began."""

    @amount
    @given(st.lists(scripts(), min_size=1, max_size=2))
    def all_of(said: list[bytes]) -> None:
        async def runs(student: Student, world: World) -> None:
            stub = world.supplier("ask1", 2, "tag")
            await student.run("collect", stub, put={"name": stub})
            await student.together("collect", "collect")

        judged(said, runs)

    all_of()


@pytest.mark.parametrize("amount", drawn(100, 2_000))
def test_random_frames_never_pass(amount: settings, checks: ModuleType) -> None:
    """No random worker brings home tags that it did not ask for."""

    @amount
    @given(st.lists(scripts(), min_size=1, max_size=3), values())
    def all_of(said: list[bytes], value: object) -> None:
        schedules = Schedules(stated_of(checks.test_tags), random.Random(1), "fuzz")
        assert judged(said, lambda student, world: checks.test_tags(student, world, schedules)) != "passed"

    all_of()


def test_requests_made_while_loading_are_not_asked_again(checks: ModuleType) -> None:
    """A number that was used before the file had loaded is used up: two answers to one request would cross."""
    said = (
        b"\x00\x00\x00\n\x96\x01\x90\xc0\xa3top\x90\xc2\x00\x00\x00\x0b\x96\x02\x90\x00\xa4none\x90\xc2\x00\x00\x00\x0b"
        b"\x96\x03\x90\x00\xa4none\x90\xc2\x00\x00\x00\x0b\x96\x04\x90\x00\xa4none\x90\xc2\x00\x00\x00\x0b\x96\x05\x90"
        b"\x00\xa4none\x90\xc2\x00\x00\x00&\x96\x06\x92\x92\xa6loaded\xc0\x97\xa3ask\x01\xa4ask1\x90\x80\x93\x00\x90"
        b"\xa0\xc2\x00\xa4none\x90\xc2\x00\x00\x00\x1d\x96\x07\x91\x97\xa3ask\x01\xa4ask1\x90\x80\x93\x00\x90\xa0\xc2"
        b"\xc0\xa4none\x90\xc2"
    )
    schedules = Schedules(stated_of(checks.test_tags), random.Random(1), "fuzz")

    assert judged([said], lambda student, world: checks.test_tags(student, world, schedules)) == "fault"
