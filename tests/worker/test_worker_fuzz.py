"""Random programs full of ties: in two processes they see what they see in one, where the world lives inside."""

from __future__ import annotations

import asyncio
import random
from types import SimpleNamespace
from typing import Any

import pytest

from driving import Driver
from grader.clock import VirtualLoop
from grader.judge.world import Request, World

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
        elif kind == "shielded":
            await asyncio.shield(asyncio.ensure_future(play(parts[0], ask, dish, log, names[0])))
    except TimeoutError:
        log.append((asyncio.get_running_loop().time(), name, "timeout"))
    except asyncio.CancelledError:
        log.append((asyncio.get_running_loop().time(), name, "cancelled"))
        raise
    log.append((asyncio.get_running_loop().time(), name, "done"))

async def main(program, ask, dish):
    log = []
    await play(program, ask, dish, log)
    return log[:]
'''

LEAVES = ("sleep", "ask", "sleep", "ask", "dish", "block", "turn")
BRANCHES = {"in a row": 3, "together": 4, "limited": 1, "cancelled": 1, "first": 3, "shielded": 1}


def program(rng: random.Random, depth: int) -> list[Any]:
    """A random program; whole minutes make many ties."""
    if depth == 0 or rng.random() < 0.15:
        kind = rng.choice(LEAVES)
        return [kind, rng.randint(kind != "sleep", 3)]  # an answer in no time would come when all others have paused
    kind = rng.choice(list(BRANCHES))
    count = min(BRANCHES[kind], 1 + rng.randrange(4))
    return [kind, rng.randint(1, 4), *(program(rng, depth - 1) for _ in range(count))]


def in_one_process(tree: list[Any]) -> Any:
    """What the program sees on one loop, where the world's waits are sleeps of its own."""
    names: dict[str, Any] = {}
    exec(PLAYER, names)
    loop = VirtualLoop()

    def block(minutes: float) -> None:
        loop.jump(loop.ticks + minutes * 1_000_000)

    async def ask(minutes: float) -> None:
        await asyncio.sleep(minutes)

    async def dish(hands_on: float, waiting: float) -> None:
        block(hands_on)
        await asyncio.sleep(waiting)

    names["time"] = SimpleNamespace(sleep=block)
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        return runner.run(names["main"](tree, ask, dish))


def in_two(drive: Driver, tree: list[Any]) -> Any:
    """What it sees in a worker, with the world in another process."""
    world = World()

    async def ask(request: Request) -> None:
        await asyncio.sleep(request.minutes(0, "minutes"))

    async def dish(request: Request) -> None:
        await asyncio.sleep(request.minutes(0, "hands_on"))
        request.hands_off()
        await asyncio.sleep(request.minutes(1, "waiting"))

    stubs = world.function("ask", ask), world.function("dish", dish, "dish")
    return drive.value(PLAYER, tree, *stubs, world=world)


def compared(drive: Driver, seeds: range) -> None:
    for seed in seeds:
        tree = program(random.Random(seed), 4)
        assert in_two(drive, tree) == in_one_process(tree), f"seed {seed}"


def test_random_programs(drive: Driver) -> None:
    """Some random programs."""
    compared(drive, range(60))


@pytest.mark.long
def test_many_random_programs(drive: Driver) -> None:
    """Many of them."""
    compared(drive, range(60, 1000))
