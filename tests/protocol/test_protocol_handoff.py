"""The judge's end of the hand-off, against a worker that says what a test has written down beforehand.

All frames of the worker are put on the wire first; the judge reads them one by one, as its turn comes. What it said
is read afterwards.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Coroutine, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from grader.clock import Deadlock
from grader.isolation.usage import Vigil
from grader.judge import handoff as module
from grader.judge.handoff import (
    CutShort,
    Gone,
    Handoff,
    HandoffOver,
    Malformed,
    NeverEnds,
    NothingLeft,
    Silent,
    TooManyFrames,
    TooMuch,
)
from grader.judge.loop import JudgeLoop
from grader.protocol.frames import Frame, Reply, decode_reply, encode
from grader.protocol.messages import Ask, Endless, Event, Printed, Returned, Stuck
from grader.protocol.orders import Answer, Call, Collect, Load, Order, Serve, Waiting
from grader.protocol.parts import MAX_FRAME, Place, Spot, Unfinished
from grader.protocol.wire import HEADER, SocketWire, WireClosed

SECOND = 1_000_000
NOWHERE = Place(0, ())


class Judge:
    """A judge's loop with a scripted worker at the other end."""

    def __init__(self) -> None:
        here, self.there = socket.socketpair()
        self.far = SocketWire(self.there)
        self.loop = JudgeLoop()
        self.heard: list[tuple[float, Event]] = []
        self.stood: list[tuple[float, float]] = []
        self.over: list[HandoffOver] = []
        self.worker: Any = SimpleNamespace(wire=SocketWire(here), frames=0, pid=0, vigil=Vigil())
        self.handoff = self.loop.handoff = self.new_handoff()

    def new_handoff(self) -> Handoff:
        """Another run with the same worker."""
        return Handoff(
            self.loop,
            self.worker,
            lambda event: self.heard.append((self.loop.time(), event)),
            lambda begin, end: self.stood.append((begin / SECOND, end / SECOND)),
            self.over.append,
        )

    def worker_says(self, *frames: Frame) -> None:
        """Put frames on the wire; they are numbered here unless they bring a number."""
        for number, frame in enumerate(frames, 1):
            numbered = Frame(frame.number or number, frame.events, frame.deadline, frame.held, frame.wakes)
            self.far.send(encode(numbered))

    def run(self, coro: Coroutine[Any, Any, Any]) -> Any:
        """What the coroutine returns, on the judge's loop."""
        return self.loop.run_until_complete(coro)

    def replies(self) -> list[tuple[float, list[tuple[float, Order]]]]:
        """What the judge has said: the time of each reply, and the orders with their moments."""
        said: list[Reply] = []
        self.worker.wire.close()
        try:
            while True:
                said.append(decode_reply(self.far.receive(MAX_FRAME, 1)))
        except WireClosed:
            return [(each.now / SECOND, [(due / SECOND, order) for due, order in each.orders]) for each in said]

    def close(self) -> None:
        self.worker.wire.close()
        self.there.close()


@pytest.fixture
def judge() -> Iterator[Judge]:
    """A judge, and the wire to its worker."""
    made = Judge()
    yield made
    made.close()


def frame(*events: Event, due: float | None = None, held: Any = "none", wakes: tuple[int, ...] = ()) -> Frame:
    """A frame of the worker's, in seconds."""
    return Frame(0, events, None if due is None else round(due * SECOND), held, wakes)


async def orders(judge: Judge, *timed: tuple[float, Order], until: float) -> float:
    """Give orders at their moments, and wait."""
    for when, order in timed:
        judge.loop.call_at(when, judge.handoff.order, order)
    await asyncio.sleep(until)
    return judge.loop.time()


def test_the_worker_speaks_first(judge: Judge) -> None:
    """Before anything is ordered, the worker's first frame is read, and no time passes meanwhile."""
    judge.worker_says(frame(Printed("ready"), held="top"))

    assert judge.run(orders(judge, until=3)) == 3.0
    assert judge.heard == [(0.0, Printed("ready"))]
    assert judge.replies() == []


def test_orders_of_one_instant_go_in_one_reply(judge: Judge) -> None:
    """What is ordered at one moment is said at that moment, in the order of ordering."""
    judge.worker_says(frame(held="top"), frame(), frame())
    judge.run(orders(judge, (0, Load("x", "x.py")), (0, Serve()), (2, Call(1, "main")), until=5))

    assert judge.replies() == [(0.0, [(0.0, Load("x", "x.py")), (0.0, Serve())]), (2.0, [(2.0, Call(1, "main"))])]


def test_time_moves_to_the_workers_deadline(judge: Judge) -> None:
    """The worker is woken at each of its moments, in exact microseconds, beside the judge's own timers."""
    judge.worker_says(frame(due=0.1), frame(Printed("a"), due=0.3), frame(Printed("b"), due=7), frame(Printed("c")))

    assert judge.run(orders(judge, until=8)) == 8.0
    assert judge.heard == [(0.1, Printed("a")), (0.3, Printed("b")), (7.0, Printed("c"))]
    assert judge.replies() == [(0.1, []), (0.3, []), (7.0, [])]


def test_the_judge_goes_first_at_an_instant(judge: Judge) -> None:
    """Where both have something at one moment, all of the judge's is done first and sent in the one reply."""
    judge.worker_says(frame(due=5), frame(Printed("the worker's turn")))
    log: list[str] = []

    async def chain() -> None:
        await asyncio.sleep(5)
        for _ in range(10):
            await asyncio.sleep(0)
        log.append(f"judge at {judge.loop.time()}, heard {len(judge.heard)}")
        judge.handoff.order(Collect())
        await asyncio.sleep(1)

    judge.run(chain())

    assert log == ["judge at 5.0, heard 0"]
    assert judge.replies() == [(5.0, [(5.0, Collect())])]
    assert judge.heard == [(5.0, Printed("the worker's turn"))]


def test_a_second_exchange_at_one_instant(judge: Judge) -> None:
    """What the judge orders on hearing something is said at the same moment, in another reply."""
    judge.worker_says(frame(due=2), frame(Printed("ask")), frame(Printed("thanks")))

    async def react() -> None:
        while not judge.heard:
            await asyncio.sleep(1)
        judge.handoff.order(Answer(1))
        await asyncio.sleep(3)

    judge.run(react())

    assert judge.heard[0] == (2.0, Printed("ask"))
    assert judge.heard[1][0] in (2.0, 3.0)
    assert len(judge.replies()) == 2


def test_events_are_heard_in_order_before_any_task_runs(judge: Judge) -> None:
    """All events of a frame are heard, in their order, before the judge's tasks see any effect."""
    judge.worker_says(
        frame(held="top"), frame(Printed("1"), Ask(1, "f", (), {}, NOWHERE), Printed("2"), Returned(1, 3))
    )
    seen: list[int] = []
    judge.loop.call_soon(judge.handoff.order, Serve())
    record = judge.handoff._heard
    judge.handoff._heard = lambda event: (record(event), judge.loop.call_soon(lambda: seen.append(len(judge.heard))))
    judge.run(orders(judge, until=1))

    assert [type(event).__name__ for _, event in judge.heard] == ["Printed", "Ask", "Printed", "Returned"]
    assert seen == [4, 4, 4, 4]


def test_held_by_a_sleep(judge: Judge) -> None:
    """While the worker's loop sleeps, orders wait for it, keep the moments they were made at, and come together."""
    judge.worker_says(frame(due=5, held="sleep"), frame())
    judge.run(orders(judge, (2, Collect()), (3, Answer(1)), (5, Answer(2)), until=9))

    assert judge.replies() == [(5.0, [(2.0, Collect()), (3.0, Answer(1)), (5.0, Answer(2))])]
    assert judge.stood[0][0] == 0.0
    assert judge.stood[-1][1] == 5.0
    assert sum(end - begin for begin, end in judge.stood) == 5.0


def test_held_by_a_world_call(judge: Judge) -> None:
    """A worker that stands in a world call is woken by its answer, which brings along what has waited."""
    judge.worker_says(frame(held="call", wakes=(7,)), frame())
    judge.run(orders(judge, (2, Answer(6)), (4, Answer(7)), until=9))

    assert judge.replies() == [(4.0, [(2.0, Answer(6)), (4.0, Answer(7))])]
    assert judge.stood == []


def test_a_thread_is_answered_while_the_loop_is_held(judge: Judge) -> None:
    """An answer that wakes a thread goes out although the loop itself sleeps on."""
    judge.worker_says(frame(due=5, held="sleep", wakes=(3,)), frame(due=5, held="sleep"), frame())
    judge.run(orders(judge, (1, Collect()), (2, Answer(3)), until=9))

    assert judge.replies() == [(2.0, [(1.0, Collect()), (2.0, Answer(3))]), (5.0, [])]
    assert sum(end - begin for begin, end in judge.stood) == 5.0


def test_held_by_a_lock(judge: Judge) -> None:
    """Standing in a lock counts as standing still; its time limit is the worker's deadline."""
    judge.worker_says(frame(due=3, held="lock"), frame())
    judge.run(orders(judge, (1, Collect()), until=4))

    assert judge.replies() == [(3.0, [(1.0, Collect())])]
    assert sum(end - begin for begin, end in judge.stood) == 3.0


def deadlocked(judge: Judge) -> NothingLeft:
    """Let the judge wait for ever, and give back what the hand-off says to that."""
    with pytest.raises(Deadlock):
        judge.run(judge.loop.create_future())  # type: ignore[arg-type]
    (over,) = judge.over
    assert isinstance(over, NothingLeft)
    return over


@pytest.mark.parametrize("held", ["none", "lock"])
def test_deadlock(judge: Judge, held: str) -> None:
    """Where neither side has a moment left, the worker is asked who waits, and that is the deadlock's content."""
    stuck = Stuck((Unfinished(1, "cook", Place(1, (Spot("cook", 4),))),))
    judge.worker_says(frame(due=2), frame(held=held), frame(Printed("?"), stuck, held=held))

    assert deadlocked(judge).stuck == stuck
    assert judge.replies() == [(2.0, []), (2.0, [(2.0, Waiting())])]


def test_deadlock_of_a_worker_that_rests(judge: Judge) -> None:
    """A worker at its top level is asked nothing."""
    judge.worker_says(frame(held="top"))

    assert deadlocked(judge).stuck == Stuck()
    assert judge.replies() == []


def test_weak_timers_are_no_hope(judge: Judge) -> None:
    """A guard of the judge's does not keep a deadlock from being seen at once."""
    judge.worker_says(frame(held="top"))
    judge.loop.place(1000 * SECOND, judge.loop.reserve(), print, weak=True)

    deadlocked(judge)
    assert judge.loop.time() == 0.0


def test_a_guard_fires_while_the_worker_has_time(judge: Judge) -> None:
    """As long as the worker has a moment ahead, time moves on, to the judge's weak timers as well."""
    fired: list[float] = []
    judge.worker_says(frame(due=2000, held="sleep"))
    judge.loop.place(1000 * SECOND, judge.loop.reserve(), lambda: fired.append(judge.loop.time()), weak=True)
    judge.loop.place(1000 * SECOND, judge.loop.reserve(), judge.loop.stop, weak=True)
    judge.loop.run_forever()

    assert fired == [1000.0]


BAD: dict[str, tuple[Frame | bytes, type[HandoffOver]]] = {
    "a frame too early": (Frame(3), Malformed),
    "the same frame again": (Frame(1), Malformed),
    "a deadline in the past": (Frame(2, deadline=SECOND - 1), Malformed),
    "not a frame": (HEADER.pack(3) + b"abc", Malformed),
    "half a frame": (HEADER.pack(100) + b"abc", CutShort),
    "too long a frame": (HEADER.pack(MAX_FRAME + 1), Malformed),
    "no text": (HEADER.pack(12) + b"\x92\x02\x91\x92\xa7printed\xa1\xff"[:12], Malformed),
    "nothing at all": (b"", Gone),
}


@pytest.mark.parametrize(("answer", "kind"), BAD.values(), ids=BAD.keys())
def test_malformed_answers(judge: Judge, answer: Frame | bytes, kind: type[HandoffOver]) -> None:
    """An answer that no worker of ours gives ends the hand-off with a reason, and the judge's loop goes on alone."""
    judge.worker_says(frame(due=1))
    judge.there.sendall(answer if isinstance(answer, bytes) else HEADER.pack(len(encode(answer))) + encode(answer))
    judge.there.shutdown(socket.SHUT_WR)

    assert judge.run(orders(judge, until=4)) == 4.0
    assert [type(over) for over in judge.over] == [kind]
    assert judge.heard == []
    assert judge.loop.handoff is None


def test_a_deadline_of_now(judge: Judge) -> None:
    """A worker may want to go on at the same moment."""
    judge.worker_says(frame(due=1), frame(due=1), frame(due=1), frame(Printed("done")))
    judge.run(orders(judge, until=2))

    assert judge.heard == [(1.0, Printed("done"))]
    assert judge.over == []


def test_silence(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that says nothing in real time is silent; nothing more is waited for."""
    monkeypatch.setattr(module, "REAL_SECONDS", 0.01)
    judge.worker_says(frame(due=1))

    assert judge.run(orders(judge, until=4)) == 4.0
    assert [type(over) for over in judge.over] == [Silent]


def test_too_many_frames(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run in steps without end is cut off at a number of frames."""
    monkeypatch.setattr(module, "MAX_FRAMES", 10)
    judge.worker_says(*(frame(due=n / 1000) for n in range(1, 20)))
    judge.run(orders(judge, until=4))

    assert [type(over) for over in judge.over] == [TooManyFrames]
    assert len(judge.replies()) == 10


LIMITS = {
    "MAX_BYTES": Printed("x" * 100),
    "MAX_TOLD": Printed("x"),
    "MAX_ASKS": Ask(1, "ask", (), {}, NOWHERE),
}


@pytest.mark.parametrize(("limit", "event"), LIMITS.items(), ids=LIMITS)
def test_too_much(judge: Judge, limit: str, event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that sends, tells or asks for more than can be kept is cut off, before that is looked at."""
    monkeypatch.setattr(module, limit, 200 if limit == "MAX_BYTES" else 2)
    judge.worker_says(*(frame(event, due=n) for n in range(1, 9)))
    judge.run(orders(judge, until=9))

    assert [type(over) for over in judge.over] == [TooMuch]
    assert 1 <= len(judge.heard) <= 2


def test_frames_are_counted_by_the_run(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another run with the same worker goes on with its numbers, and has all its frames to itself."""
    monkeypatch.setattr(module, "MAX_FRAMES", 10)
    judge.worker_says(*(frame(due=n) for n in range(1, 8)), *(frame(due=n) for n in range(8, 16)))
    judge.run(orders(judge, until=6.5))
    judge.handoff = judge.loop.handoff = judge.new_handoff()
    judge.loop.call_soon(judge.handoff.order, Serve())
    judge.run(orders(judge, until=6))

    assert judge.over == []
    assert judge.worker.frames > 10


def test_never_ends(judge: Judge) -> None:
    """The worker's last word ends the hand-off; what it said before counts, what comes after does not."""
    endless = Endless("cpu", Place(0, (Spot("main", 3),)))
    judge.worker_says(frame(held="top"), frame(Printed("before"), endless, Printed("after")))
    judge.run(orders(judge, (1, Serve()), until=2))
    (over,) = judge.over

    assert isinstance(over, NeverEnds)
    assert over.endless == endless
    assert judge.heard == [(1.0, Printed("before"))]


def test_nobody_listens_any_more(judge: Judge) -> None:
    """A worker that has hung up is gone, whether one speaks to it or listens."""
    judge.worker_says(frame(held="top"))
    judge.there.close()
    judge.run(orders(judge, (1, Serve()), until=2))

    assert [type(over) for over in judge.over] == [Gone]


def test_orders_after_the_end_are_not_sent(judge: Judge) -> None:
    """When a hand-off is over, what is still ordered goes nowhere."""
    judge.worker_says(frame(Endless("turns", NOWHERE), held="top"))
    judge.run(orders(judge, (1, Serve()), (2, Call(1, "main")), until=3))

    assert judge.replies() == []
    assert len(judge.over) == 1


@pytest.mark.parametrize("reason", [Malformed, Gone, Silent, TooManyFrames])
def test_reasons_are_kept(reason: Callable[[str], HandoffOver]) -> None:
    """Each end has its words."""
    assert reason("because").reason == str(reason("because")) == "because"
