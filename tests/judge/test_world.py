"""The world answers from a table, after its time, or one core after the other."""

from __future__ import annotations

import asyncio

from grader.judge.loop import JudgeLoop
from grader.judge.world import Core, Reply, Request, World
from test_requests import call


def answered(world: World, *names: str) -> list[tuple[float, object]]:
    """Ask for all of them at once; when each answer came, and what it was."""

    async def one(name: str) -> tuple[float, object]:
        value = await world.functions["crunch"].answering(Request(call("crunch", name), lambda: None))
        return asyncio.get_running_loop().time(), value

    async def all_of_them() -> list[tuple[float, object]]:
        return await asyncio.gather(*map(one, names))

    with asyncio.Runner(loop_factory=JudgeLoop) as runner:
        return runner.run(all_of_them())


def test_replies_wait_side_by_side() -> None:
    """Each request has its own time."""
    world = World()
    world.replies("crunch", ["block"], {("a",): Reply(2.0, 17), ("b",): Reply(1.0, 4)})

    assert answered(world, "a", "b") == [(2.0, 17), (1.0, 4)]


def test_replies_that_need_the_one_core_come_one_after_the_other() -> None:
    """Where all need one core, each has it for its time, once it is free."""
    world = World()
    world.replies("crunch", ["block"], {("a",): Reply(2.0, 17), ("b",): Reply(1.0, 4)}, core=Core())

    assert answered(world, "a", "b") == [(2.0, 17), (3.0, 4)]
