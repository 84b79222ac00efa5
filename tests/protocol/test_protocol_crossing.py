"""Requests, answers and cancels that meet at one instant: a conversation with a scripted worker."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from grader.explain.faults import Fault
from grader.isolation.usage import Vigil
from grader.judge.conversation import Conversation
from grader.judge.loop import JudgeLoop
from grader.judge.world import Request, World
from grader.protocol.frames import Frame, decode_reply, encode
from grader.protocol.messages import Ask, Drop, Event, Returned, Sketch
from grader.protocol.orders import Answer, Call, Order
from grader.protocol.parts import MAX_FRAME, Place
from grader.protocol.wire import SocketWire, WireClosed
from grader.records import WorldCall
from grader.run import Run

SECOND = 1_000_000


class Talk:
    """A conversation whose worker says what was written down beforehand."""

    def __init__(self) -> None:
        here, self.there = socket.socketpair()
        self.far = SocketWire(self.there)
        self.worker: Any = SimpleNamespace(wire=SocketWire(here), frames=0, pid=0, vigil=Vigil())
        self.world = World()
        self.run = Run("demo.py", Sketch(), "main")

    def script(self, *frames: tuple[list[Event], float | None]) -> None:
        """The events of each frame, and the moment at which the worker wants to go on."""
        for number, (events, due) in enumerate(frames, 1):
            deadline = None if due is None else round(due * SECOND)
            self.far.send(encode(Frame(number, tuple(events), deadline, "none")))

    def hold(self, until: float) -> Run:
        """Call, wait for the return, and go on listening."""

        async def judge() -> None:
            conversation = Conversation(self.worker, self.world, self.run)
            conversation.order(Call(1, "main"))
            await conversation.until("call 1")
            await asyncio.sleep(until)
            conversation.close()

        with asyncio.Runner(loop_factory=JudgeLoop) as runner:
            runner.run(judge())
        return self.run

    def said(self) -> list[tuple[float, tuple[Order, ...]]]:
        """The judge's replies."""
        replies = []
        self.worker.wire.close()
        try:
            while True:
                reply = decode_reply(self.far.receive(MAX_FRAME, 1))
                replies.append((reply.now / SECOND, tuple(order for _, order in reply.orders)))
        except WireClosed:
            return replies

    def close(self) -> None:
        self.worker.wire.close()
        self.there.close()


@pytest.fixture
def talk() -> Iterator[Talk]:
    """A conversation with a supplier who answers after three minutes."""
    made = Talk()
    made.world.supplier("supplier", 3, "bread")
    yield made
    made.close()


def ask(number: int, *args: Any) -> Ask:
    """A request."""
    return Ask(number, "supplier", args, {}, Place(1, ()))


def seen(call: WorldCall) -> tuple[float, float | None, str]:
    """Beginning, end and manner of a request."""
    return call.begin, call.end, call.how


def test_a_request_and_its_answer(talk: Talk) -> None:
    """The answer goes out at the moment the world knows, with its value."""
    talk.script(([], None), ([ask(5)], None), ([Returned(1, "bread")], None))
    run = talk.hold(1)

    assert [seen(call) for call in run.calls] == [(0.0, 3.0, "done")]
    assert talk.said() == [(0.0, (Call(1, "main"),)), (3.0, (Answer(5, "bread"),))]
    assert (run.elapsed, run.outcomes[1].value, run.outcomes[1].in_flight) == (3.0, "bread", ())


def test_answers_of_one_instant_share_a_reply(talk: Talk) -> None:
    """Three requests made at once are answered in one reply, in the order of asking."""
    talk.script(([], None), ([ask(1), ask(2), ask(3)], None), ([Returned(1)], None))
    talk.hold(1)

    assert talk.said()[1] == (3.0, tuple(Answer(number, "bread") for number in (1, 2, 3)))


def test_a_drop_before_the_answer(talk: Talk) -> None:
    """A request that was cancelled in time is never answered."""
    talk.script(([], None), ([ask(1)], 2), ([Drop(1), Returned(1)], None))
    run = talk.hold(5)

    assert [seen(call) for call in run.calls] == [(0.0, 2.0, "cancelled")]
    assert [orders for _, orders in talk.said()] == [(Call(1, "main"),), ()]


def test_a_drop_that_crosses_the_answer(talk: Talk) -> None:
    """A cancel of the very moment of the answer takes it back: the student never saw the value."""
    talk.script(([], None), ([ask(1)], 3), ([Drop(1), Returned(1)], None))
    run = talk.hold(1)

    assert talk.said()[1] == (3.0, (Answer(1, "bread"),))
    assert [seen(call) for call in run.calls] == [(0.0, 3.0, "cancelled")]


def test_a_drop_long_after_the_answer(talk: Talk) -> None:
    """A cancel that comes later than the answer changes nothing of what was seen."""
    talk.script(([], None), ([ask(1)], None), ([], 9), ([Drop(1), Returned(1)], None))
    run = talk.hold(1)

    assert [seen(call) for call in run.calls] == [(0.0, 3.0, "done")]


@pytest.mark.parametrize(
    "event",
    [Drop(2), Ask(1, "supplier", (), {}, Place(1, ())), Ask(2, "nobody", (), {}, Place(1, ()))],
    ids=["drop", "again", "unknown"],
)
def test_what_no_stub_says(talk: Talk, event: Event) -> None:
    """A cancel of what was never asked, a request made twice, a function that is not in the world: a forger's frames."""
    talk.script(([], None), ([ask(1)], 2), ([event], None))

    with pytest.raises(Fault) as caught:
        talk.hold(5)
    assert caught.value.code == "E09"


def test_what_was_in_flight_at_the_return(talk: Talk) -> None:
    """A request made in the same frame before the return is in flight then; one made after it is not."""
    talk.script(([], None), ([ask(1), Returned(1), ask(2)], None), ([], None))
    run = talk.hold(9)

    assert [call.number for call in run.outcomes[1].in_flight] == [1]
    assert [call.number for call in run.calls] == [1, 2]


def test_a_dish_is_answered_twice(talk: Talk) -> None:
    """The first answer ends the hands-on part, the last one the dish."""
    talk.world.dish("supplier", 1, 2)
    talk.script(([], None), ([ask(1)], None), ([], None), ([Returned(1)], None))
    run = talk.hold(1)

    assert talk.said()[1:] == [(1.0, (Answer(1, last=False),)), (3.0, (Answer(1),))]
    assert run.calls[0].worked == 1.0


def test_a_dish_without_a_wait_gets_both_at_once(talk: Talk) -> None:
    """Where a part takes no time, both answers are in one reply, in order."""
    talk.world.dish("supplier", 1, 0)
    talk.script(([], None), ([ask(1)], None), ([Returned(1)], None))
    talk.hold(1)

    assert talk.said()[1] == (1.0, (Answer(1, last=False), Answer(1)))


def test_a_fault_of_the_worlds(talk: Talk) -> None:
    """A request that makes no sense ends the run with its fault."""

    async def picky(request: Request) -> object:
        return request.argument(0, "dish")

    talk.world.function("supplier", picky)
    talk.script(([], None), ([ask(1)], None))

    with pytest.raises(Fault, match="without its `dish`") as caught:
        talk.hold(1)
    assert caught.value.code == "E05"
    assert caught.value.run is talk.run


def test_the_first_end_of_a_call_counts(talk: Talk) -> None:
    """A call that is said to have ended twice has ended as it did first."""
    talk.script(([], None), ([Returned(1, "first"), Returned(1, "second")], None))

    assert talk.hold(1).outcomes[1].value == "first"
