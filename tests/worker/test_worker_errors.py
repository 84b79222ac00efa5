"""Exceptions that come out of a program: told with their parts, however deep, and never without a measure."""

from __future__ import annotations

from driving import Driver
from grader.judge.results import leaf_errors
from grader.protocol.values import Problem


def came_out(drive: Driver, source: str) -> Problem:
    problem = drive.run(source).outcomes[1].problem
    assert problem is not None
    return problem


def test_groups_within_groups(drive: Driver) -> None:
    """A helper that has a group and calls itself in it: the error that came first is told, out of twelve groups."""
    source = """
    import asyncio
    async def follow(left):
        if not left:
            raise KeyError("the first")
        async with asyncio.TaskGroup() as group:
            group.create_task(follow(left - 1))
    async def main():
        await follow(12)
    """
    problem = came_out(drive, source)

    assert [(leaf.type, leaf.text) for leaf in leaf_errors(problem)] == [("KeyError", "'the first'")]


def test_a_great_many_parts(drive: Driver) -> None:
    """Groups as wide as they are deep would be millions of parts: a hundred are told, the outer ones before the inner."""
    source = """
    def main():
        error = ValueError("x" * 5000)
        for _ in range(19):
            error = ExceptionGroup("many", [error] * 10)
        raise error
    """
    problem = came_out(drive, source)

    def number(problem: Problem) -> int:
        return 1 + sum(map(number, problem.parts))

    assert number(problem) == 101
    assert len(problem.parts) == len(problem.parts[0].parts) == 10
