"""Random programs full of ties: in two processes they see what they see in one, where the world lives inside."""

from __future__ import annotations

import asyncio
import random
from types import SimpleNamespace
from typing import Any

import pytest

from driving import Driver
from grader.clock import VirtualLoop
from grader.judge.world import Failure, Request, World
from grader.worker.loop import backwards
from grader.worker.world import HangUp

PLAYER = '''
import asyncio, time

async def play(op, ask, dish, log, name="top"):
    """Do what a piece of a random program says, and write down what was seen."""
    kind, minutes, *parts = op
    names = [f"{name}.{n}" for n in range(len(parts))]
    log.append((asyncio.get_running_loop().time(), name, kind))
    try:
        if kind == "sleep":
            await asyncio.sleep(minutes)
        elif kind == "ask":
            await ask(minutes)
        elif kind == "fail":
            await ask(-minutes)
        elif kind == "dish":
            await dish(minutes, 1)
        elif kind == "block":
            time.sleep(minutes)
        elif kind == "turn":
            await asyncio.sleep(0)
        elif kind == "in a row":
            for part, own in zip(parts, names):
                await play(part, ask, dish, log, own)
        elif kind == "together":
            await asyncio.gather(*(play(part, ask, dish, log, own) for part, own in zip(parts, names)))
        elif kind == "limited":
            async with asyncio.timeout(minutes):
                await play(parts[0], ask, dish, log, names[0])
        elif kind == "cancelled":
            task = asyncio.create_task(play(parts[0], ask, dish, log, names[0]))
            await asyncio.sleep(minutes)
            task.cancel()
            await asyncio.wait([task])
        elif kind == "first":
            tasks = [asyncio.create_task(play(part, ask, dish, log, own)) for part, own in zip(parts, names)]
            await asyncio.wait(tasks, timeout=minutes, return_when="FIRST_COMPLETED")
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
        elif kind == "group":
            async with asyncio.TaskGroup() as group:
                for part, own in zip(parts, names):
                    group.create_task(play(part, ask, dish, log, own))
        elif kind == "shielded":
            await asyncio.shield(asyncio.ensure_future(play(parts[0], ask, dish, log, names[0])))
    except TimeoutError:
        log.append((asyncio.get_running_loop().time(), name, "timeout"))
    except (ValueError, ExceptionGroup) as error:
        log.append((asyncio.get_running_loop().time(), name, str(error)))
    except asyncio.CancelledError:
        log.append((asyncio.get_running_loop().time(), name, "cancelled"))
        raise
    log.append((asyncio.get_running_loop().time(), name, "done"))

async def main(program, ask, dish):
    log = []
    try:
        await play(program, ask, dish, log)
    except asyncio.CancelledError:
        log.append((asyncio.get_running_loop().time(), "called off"))
    return log[:]
'''

LEAVES = ("sleep", "ask", "sleep", "ask", "dish", "block", "turn", "fail")
BRANCHES = {"in a row": 3, "together": 4, "limited": 1, "cancelled": 1, "first": 3, "group": 3, "shielded": 1}


def program(rng: random.Random, depth: int) -> list[Any]:
    """A random program; whole minutes make many ties."""
    if depth == 0 or rng.random() < 0.15:
        kind = rng.choice(LEAVES)
        return [kind, rng.randint(kind != "sleep", 3)]  # an answer in no time would come when all others have paused
    kind = rng.choice(list(BRANCHES))
    count = min(BRANCHES[kind], 1 + rng.randrange(4))
    return [kind, rng.randint(1, 4), *(program(rng, depth - 1) for _ in range(count))]


class NumberedTask(asyncio.Task[Any]):
    """Walked in sets as the worker's tasks are: a group cancels its tasks in that order."""

    number = 0

    def __init__(self, coro: Any, **options: Any) -> None:
        NumberedTask.number += 1
        self._number = NumberedTask.number
        super().__init__(coro, **options)

    def __hash__(self) -> int:
        return backwards(self._number)


def in_one_process(tree: list[Any], hang: float, cancel: int | None) -> Any:
    """What the program sees on one loop, where the world's waits are sleeps of its own."""
    names: dict[str, Any] = {}
    exec(PLAYER, names)
    loop = VirtualLoop()

    def block(minutes: float) -> None:
        loop.jump(loop.ticks + minutes * 1_000_000)

    async def ask(minutes: float) -> None:
        try:
            await asyncio.sleep(abs(minutes))
        except asyncio.CancelledError:
            if hang:
                await hang_up()
            raise
        if minutes < 0:
            raise ValueError(f"asked for {minutes}")

    async def hang_up() -> None:
        future = HangUp(loop=loop)
        loop.call_later(hang, future.set_result, None)
        try:
            await future
        except asyncio.CancelledError:
            pass

    async def dish(hands_on: float, waiting: float) -> None:
        block(hands_on)
        await asyncio.sleep(waiting)

    async def main() -> Any:
        NumberedTask.number = 1  # this one, which in the worker is the call
        loop.set_task_factory(lambda loop, coro, **options: NumberedTask(coro, loop=loop, **options))
        if cancel is not None:
            loop.place(cancel * 1_000_000, LAST_IN_LINE, asyncio.current_task().cancel)  # type: ignore[union-attr]
        return await names["main"](tree, ask, dish)

    names["time"] = SimpleNamespace(sleep=block)
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        return runner.run(main())


LAST_IN_LINE = 1 << 40
"""The judge's cancel comes after all timers of its instant."""


def in_two(drive: Driver, tree: list[Any], hang: float, cancel: float | None) -> Any:
    """What it sees in a worker, with the world in another process."""
    world = World()

    async def ask(request: Request) -> None:
        (minutes,) = request.call.args
        await asyncio.sleep(abs(minutes))
        if minutes < 0:
            raise Failure("ValueError", f"asked for {minutes}")

    async def dish(request: Request) -> None:
        await asyncio.sleep(request.minutes(0, "hands_on"))
        request.hands_off()
        await asyncio.sleep(request.minutes(1, "waiting"))

    stubs = world.function("ask", ask, hang=hang), world.function("dish", dish, "dish")
    return drive.value(PLAYER, tree, *stubs, world=world, cancel=cancel)


def compared(drive: Driver, seeds: range) -> None:
    for seed in seeds:
        rng = random.Random(seed)
        tree, hang, cancel = program(rng, 4), rng.choice([0, 0, 1, 0.5]), rng.choice([None, None, 1, 2, 3])
        assert in_two(drive, tree, hang, cancel) == in_one_process(tree, hang, cancel), f"seed {seed}"


def test_random_programs(drive: Driver) -> None:
    """Some random programs, some of them called off by the judge, in worlds that hang up at once or late."""
    compared(drive, range(60))


@pytest.mark.long
def test_many_random_programs(drive: Driver) -> None:
    """Many of them."""
    compared(drive, range(60, 1000))
