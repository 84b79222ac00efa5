"""The judge's probe: says when a task on the student's loop would have had its turn."""

from __future__ import annotations

from grader.protocol.messages import Ticked
from grader.worker.exchange import Exchange
from grader.worker.loop import StudentLoop


def start_probe(period: int, loop: StudentLoop, exchange: Exchange) -> None:
    """Tell of a turn every `period` ticks, until the loop is closed.

    It is no task, which the student's code would find among its own; it takes the two steps that one takes: the end of
    the sleep is noticed, and a turn later the task goes on. Its timers are weak: alone they keep no program alive.
    """

    def sleep() -> None:
        loop.place(loop.ticks + period, loop.reserve(), lambda: loop.call_soon(go_on), weak=True)

    def go_on() -> None:
        exchange.tell(Ticked())
        sleep()

    sleep()
