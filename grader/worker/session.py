"""A worker's life: orders are taken at the top level, where no loop runs; calls are served by the loop."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from collections import deque

from grader.clock.wall import WallClock
from grader.protocol.messages import Collected, Loaded, Note, Raised, Rested, Slept, Stood, Stuck
from grader.protocol.orders import (
    Answer,
    Call,
    Cancel,
    Collect,
    Fail,
    Load,
    Order,
    Outline,
    Probe,
    Put,
    Rest,
    Serve,
    Waiting,
)
from grader.protocol.values import Problem
from grader.protocol.wire import Wire, WireError
from grader.worker import patches
from grader.worker.baton import Baton
from grader.worker.calls import Calls
from grader.worker.exchange import Exchange
from grader.worker.locks import Locks
from grader.worker.loop import StudentLoop, numbers
from grader.worker.notes import Notes
from grader.worker.outline import outline
from grader.worker.output import Output
from grader.worker.outside import refuse_outside, refuse_process_locks, refuse_tracers, refuse_writing
from grader.worker.probe import start_probe
from grader.worker.seal import Seal
from grader.worker.student_file import load
from grader.worker.trace import Trace
from grader.worker.watchdog import watch
from grader.worker.world import World


class Session:
    """Everything one worker is made of, tied together."""

    def __init__(self, wire: Wire, wall: WallClock, state: int, seal: Seal) -> None:
        self._state = state
        self._seal = seal
        self.loop = StudentLoop()  # type: ignore[abstract]  # what it leaves out, ClosedWorld refuses
        self.exchange = Exchange(wire, self.loop, wall)
        self.trace = Trace(self.exchange)
        self.notes = Notes(self.exchange, self.trace)
        self.world = World(self.loop, self.exchange, self.trace)
        self.baton = Baton(self.loop, self.exchange, self.deliver)
        self.world.baton = self.baton
        self.baton.stands = lambda: self.exchange.detail(Stood(self.trace.place()))
        self.calls = Calls(self.loop, self.exchange, self.trace, self.notes, self.world)
        self.world.names, self.notes.ask_of = self.calls.names, self.world.ask_of
        self.loop._baton, self.loop._exchange = self.baton, self.exchange
        self.loop.trace, self.loop.notes = self.trace, self.notes
        self._orders: deque[tuple[int, Order]] = deque()
        self._resting = False
        self._first = True

    def run(self) -> None:
        """Serve until the judge hangs up."""
        watch(self.exchange, self.baton, self.trace, self._state)
        self._patch()
        try:
            while True:
                self._next_order()
        except WireError:
            pass  # the judge has hung up: there is nothing more to do

    def _patch(self) -> None:
        patches.patch_threads(self.baton, Locks(self.baton, self.loop, self._stands), self.notes)
        patches.patch_sleep(self.baton, self.loop, self.exchange, self.trace)
        patches.patch_clocks()
        patches.patch_loops(self.loop, self.baton, self.notes)
        patches.patch_tasks()
        refuse_tracers(self.notes)
        refuse_outside(self.notes)
        refuse_process_locks(self.notes)
        refuse_writing(self.notes)
        self.notes.begin()
        self._seal.hide()

    def _stands(self, due: int) -> None:
        self.exchange.detail(Slept(due, self.trace.place(), thread=not self.baton.on_main()))

    def _next_order(self) -> None:
        while not self._orders:
            self._orders.extend(self.exchange(None, "top"))
        _, order = self._orders.popleft()
        match order:
            case Outline():
                self.exchange.tell(outline(order.source, self.trace.file or "file.py"))
            case Load():
                problem = self._load(order)
                if self._first:  # later it is the same file, and each run is looked at in its end
                    self._look_at_seal()
                    self._first = False
                self.exchange.tell(Loaded(problem))
            case Serve():
                self._serve()
            case Rest():
                self._rest()
            case _:
                self.obey(order)

    def _load(self, order: Load) -> Problem | None:
        numbers.restart()
        sys.stdout = sys.stderr = Output(self.exchange, self.trace)
        self.loop.reopen()
        asyncio.set_event_loop(self.loop)  # where old-style code looks for it
        try:
            self.calls.module = load(order.source, order.file, order.main, self.trace)
        except WireError:
            raise
        except BaseException as error:  # whatever it is, it is the student's, and told as such
            return self.notes.problem(error)
        return None

    def _look_at_seal(self) -> None:
        if self._seal.broken():
            self.exchange.tell(Note("interference", ""))

    def _serve(self) -> None:
        self.loop.reopen()
        numbers.restart()
        self._resting = False
        while self._orders:
            self.deliver(*self._orders.popleft())
        while not self._resting:
            try:
                self.loop.run_forever()
                if not self._resting:
                    self._stopped()
            except (SystemExit, KeyboardInterrupt) as error:
                # asyncio lets these two leave the loop; whoever called hears of it, and the loop goes on.
                self.exchange.tell(Raised(0, self.notes.problem(error)))
        self._rest()

    def _stopped(self) -> None:
        """The student's own code called `stop`: whoever called hears what `asyncio.run` would have said."""
        self.exchange.tell(Raised(0, Problem("RuntimeError", "Event loop stopped before Future completed.")))

    def _rest(self) -> None:
        """Drop what the run left, its tasks, its threads and its module: nothing of that may show in the next run."""
        self.loop.forget_tasks()
        self.loop.close()
        self.baton.forget_threads()
        self.calls.forget()
        self.world.forget()
        gc.collect()
        self.exchange.forget()
        self.exchange.restart_clocks()
        self.exchange.tell(Rested())

    def deliver(self, due: int, order: Order) -> None:
        """An order that came while the loop serves: onto its timers, after those of the same instant."""
        if isinstance(order, Waiting):
            self.exchange.tell(Stuck(self.calls.waiting(), self.loop.has_ready()))
        elif isinstance(order, Answer | Fail):
            self.world.answered(due, order)
        else:
            self.loop.place(due, self.loop.reserve(), self.obey, order)

    def obey(self, order: Order) -> None:
        match order:
            case Put():
                self.calls.put(order.name, order.value)
            case Call():
                self.calls.start(order)
            case Cancel():
                self.calls.cancel(order)
            case Probe():
                start_probe(order.period, self.loop, self.exchange)
            case Collect():
                gc.collect()
                self._look_at_seal()
                self.exchange.tell(Collected())
            case Rest():
                self._resting = True
                self.loop.stop()
            case Waiting():
                self.exchange.tell(Stuck())


def serve(wire: Wire, wall: WallClock, state: int, seal: Seal) -> None:
    """Run a session and leave the process, whatever state the student's code left it in.

    `state` is what `watchdog.open_state` gave; `seal` was made when everything was imported.
    """
    try:
        Session(wire, wall, state, seal).run()
    finally:
        os._exit(0)
