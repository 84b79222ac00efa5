"""One order: what a program does in an order that Python leaves open is the same on every run and every Python."""

from __future__ import annotations

from typing import Any

import pytest

from driving import Driver, lines

PROGRAMS: dict[str, tuple[str, Any]] = {
    "sets of str": (
        """
    def main():
        return list({"salt", "oil", "egg", "bread", "milk", "tea", "jam", "honey"})
        """,
        ["honey", "oil", "jam", "salt", "tea", "egg", "milk", "bread"],
    ),
    "sets of tasks": (
        """
    async def main():
        tasks = {asyncio.create_task(cook(n), name=str(n)) for n in range(6)}
        walked = [task.get_name() for task in tasks]
        await asyncio.gather(*tasks)
        return walked
        """,
        None,
    ),
    "the sets of wait": (
        """
    async def main():
        tasks = [asyncio.create_task(cook(n % 3), name=str(n)) for n in range(9)]
        done, pending = await asyncio.wait(tasks, timeout=1.5)
        return [task.get_name() for task in done], [task.get_name() for task in pending]
        """,
        None,
    ),
    "sets of futures": (
        """
    async def main():
        loop = asyncio.get_running_loop()
        futures = {asyncio.Future() for _ in range(20)} | {loop.create_future() for _ in range(20)}
        for n, future in enumerate(sorted(futures, key=hash)):
            future.set_result(n)
        return [future.result() for future in futures]
        """,
        None,
    ),
    "sets of gathers": (
        """
    async def main():
        gathers = {asyncio.gather(cook(0, n)) for n in range(6)}
        return [await each for each in gathers]
        """,
        None,
    ),
    "all_tasks": (
        """
    async def main():
        tasks = [asyncio.create_task(cook(1), name=str(n)) for n in range(9)]
        return [task.get_name() for task in asyncio.all_tasks() if task.get_name() in "012345678"]
        """,
        None,
    ),
    "a TaskGroup that cancels": (
        """
    log = []
    async def careful(n):
        try:
            await cook(9)
        finally:
            log.append(n)
    async def main():
        try:
            async with asyncio.TaskGroup() as group:
                for n in range(9):
                    group.create_task(careful(n))
                group.create_task(burn())
        except* ValueError:
            pass
        return log
        """,
        None,
    ),
    "asyncio.run that cancels": (
        """
    log = []
    async def careful(n):
        try:
            await cook(9)
        finally:
            log.append(n)
    async def leave():
        tasks.extend(asyncio.create_task(careful(n)) for n in range(9))
        await asyncio.sleep(1)
    tasks = []
    asyncio.run(leave())
    def main():
        return log
        """,
        None,
    ),
    "as_completed over coroutines": (
        """
    async def main():
        return [await each for each in asyncio.as_completed([cook(1, name) for name in "abcdefghij"])]
        """,
        list("abcdefghij"),
    ),
    "as_completed over tasks": (
        """
    async def main():
        tasks = [asyncio.create_task(cook(1, name)) for name in "abcdefghij"]
        return [await each for each in asyncio.as_completed(tasks)]
        """,
        list("abcdefghij"),
    ),
    "random numbers": (
        """
    import random
    def main():
        return [random.random(), random.sample(range(100), 5), random.Random(7).random(), random.choice("abc")]
        """,
        None,
    ),
    "names of tasks": (
        """
    async def main():
        tasks = [asyncio.create_task(cook(0)) for _ in range(2)]
        tasks += [asyncio.create_task(cook(0), name="mine"), asyncio.create_task(cook(0))]
        return [task.get_name() for task in tasks], asyncio.current_task().get_name()
        """,
        (["Task-2", "Task-3", "mine", "Task-5"], "Task-1"),
    ),
    "weak sets": (
        """
    import weakref
    async def main():
        tasks = [asyncio.create_task(cook(0), name=str(n)) for n in range(12)]
        return [task.get_name() for task in weakref.WeakSet(tasks)]
        """,
        None,
    ),
}

HEAD = """
    import asyncio
    async def cook(minutes, result=None):
        await asyncio.sleep(minutes)
        return result
    async def burn():
        await asyncio.sleep(1)
        raise ValueError
"""


@pytest.mark.parametrize(("source", "expected"), PROGRAMS.values(), ids=PROGRAMS.keys())
def test_one_order(drive: Driver, source: str, expected: Any) -> None:
    """Four workers give one result, after more or less other work as well."""
    noise = "\n    noise = [object() for _ in range({})]\n"
    values = [drive.after(HEAD).value(source + noise.format(n * 37)) for n in range(4)]

    assert values[1:] == values[:-1]
    assert expected is None or values[0] == expected


def test_as_completed_tells_tasks_apart(drive: Driver) -> None:
    """as_completed refuses what it always refused, and takes a time limit."""
    source = """
    async def main():
        seen = []
        for wrong in (cook(1), asyncio.get_running_loop().create_future()):
            try:
                list(asyncio.as_completed(wrong))
            except TypeError as error:
                seen.append("TypeError")
            if asyncio.iscoroutine(wrong):
                wrong.close()
        try:
            for each in asyncio.as_completed([cook(1, "first"), cook(9)], timeout=3):
                seen.append(await each)
        except TimeoutError:
            seen.append("TimeoutError")
        return seen
    """
    run = drive.after(HEAD).run(source)

    assert run.outcomes[1].value == ["TypeError", "TypeError", "first", "TimeoutError"]
    assert run.elapsed == 3.0


@pytest.mark.since(3, 13)  # as_completed is an asynchronous iterator since Python 3.13
def test_as_completed_gives_the_tasks(drive: Driver) -> None:
    """`async for` over as_completed gives the tasks that were handed in."""
    source = """
    async def main():
        tasks = [asyncio.create_task(cook(n, n)) for n in (3, 1, 2)]
        return [await task async for task in asyncio.as_completed(tasks) if task in tasks]
    """

    assert drive.after(HEAD).value(source) == [1, 2, 3]


def test_tasks_and_futures_are_what_they_were(drive: Driver) -> None:
    """Classes, names and kinds of tasks and futures look as they do without a grader."""
    source = """
    import inspect
    async def main():
        task, gathered = asyncio.create_task(cook(0)), asyncio.gather(cook(0))
        future = asyncio.get_running_loop().create_future()
        class Mine(asyncio.Future):
            pass
        return [
            *(isinstance(each, asyncio.Future) for each in (task, gathered, future, Mine(), 1)),
            *(isinstance(each, asyncio.Task) for each in (task, gathered, future)),
            *(isinstance(each, Mine) for each in (future, Mine())),
            issubclass(asyncio.Task, asyncio.Future), issubclass(int, asyncio.Future), issubclass(Mine, asyncio.Future),
            asyncio.isfuture(task), inspect.isawaitable(task), asyncio.iscoroutine(task.get_coro()),
            task == task, task != gathered, task in {task}, task in {gathered},
            str(type(task)), str(type(future)), type(asyncio.create_task(cook(0))) is asyncio.Task,
            str(asyncio.Task[int]).rpartition(".")[2],
        ]
    """
    value = drive.after(HEAD).value(source)

    assert value[:5] == [True, True, True, True, False]
    assert value[5:8] == [True, False, False]
    assert value[8:10] == [False, True]
    assert value[10:13] == [True, False, True]
    assert value[13:20] == [True, True, True, True, True, True, False]
    assert value[20:] == ["<class '_asyncio.Task'>", "<class '_asyncio.Future'>", True, "Task[int]"]


@pytest.mark.since(3, 12)  # eager tasks came with Python 3.12
@pytest.mark.parametrize("factory", ["asyncio.eager_task_factory", "asyncio.create_eager_task_factory(asyncio.Task)"])
def test_eager_tasks(drive: Driver, factory: str) -> None:
    """Eager tasks run at once, have their numbers, and are told of."""
    source = f"""
    async def main():
        asyncio.get_running_loop().set_task_factory({factory})
        tasks = {{asyncio.create_task(cook(n, n), name=str(n)) for n in (3, 1, 2)}}
        return sorted([await task for task in tasks]), all(isinstance(task, asyncio.Task) for task in tasks)
    """
    run = drive.after(HEAD).run(source)

    assert run.outcomes[1].value == ([1, 2, 3], True)
    assert (run.elapsed, len(run.tasks)) == (3.0, 3)


def test_error_texts_hold_no_addresses(drive: Driver) -> None:
    """What an exception says is told without memory addresses, in all its parts."""
    source = """
    class Pot:
        pass
    async def main():
        coroutine = cook(1)
        try:
            raise ExceptionGroup(f"{Pot()} and {coroutine}", [ValueError(f"{Pot()}"), KeyError(main), TypeError(print)])
        finally:
            coroutine.close()
    """
    problem = drive.after(HEAD).run(source).outcomes[1].problem

    assert problem is not None
    assert problem.text == "<demo.Pot> and <coroutine object cook> (3 sub-exceptions)"
    assert [part.text for part in problem.parts] == ["<demo.Pot>", "<function main>", "<built-in function print>"]


def test_random_is_seeded_after_the_import(drive: Driver) -> None:
    """The file's own seed counts, wherever it is set."""
    source = """
    import random
    random.seed(5)
    def main():
        return random.random() == random.Random(5).random()
    """

    assert drive.value(source) is True


def test_the_environment_says_nothing(drive: Driver) -> None:
    """No variable of the user's, no argument and no folder is to be seen."""
    source = """
    import os, sys
    def main():
        return sorted(set(os.environ) - {"LC_CTYPE", "SYSTEMROOT"}), sys.argv, os.listdir("."), time.tzname[0]
    import time
    """

    assert drive.value(source) == (["PYTHONHASHSEED", "TZ"], [""], [], "UTC")


def test_lines_are_printed_as_written(drive: Driver) -> None:
    """A dict of tasks keeps its order, whatever the numbers are."""
    source = """
    async def main():
        by_name = {asyncio.create_task(cook(1)): name for name in "xyz"}
        for task in by_name:
            print(by_name[task])
    """

    assert lines(drive.after(HEAD).run(source)) == ["x", "y", "z"]
