"""Changes to the worker's own code are noticed, and its modules are out of sight."""

from __future__ import annotations

import pytest

from driving import Driver

CLASS = "next(each for each in object.__subclasses__() if each.__name__ == 'Calls')"
CHANGES = {
    "at import": f"Calls = {CLASS}\nCalls.left = lambda self: ()\nasync def main():\n    pass",
    "in a call": f"async def main():\n    {CLASS}.left = lambda self: ()",
    "added": f"async def main():\n    {CLASS}.__getattribute__ = object.__getattribute__",
    "in a module": f"async def main():\n    {CLASS}.left.__globals__['to_plain'] = print",
    "the loop's class": "import asyncio\nasync def main():\n    type(asyncio.get_running_loop()).call_at = print",
}


@pytest.mark.parametrize("source", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_noticed(drive: Driver, source: str) -> None:
    """Whatever such a run told counts for nothing."""
    fault = drive.fault(source)

    assert (fault.code, fault.last) == ("E09", True)


def test_modules_are_out_of_sight(drive: Driver) -> None:
    """The worker's modules can neither be found nor imported."""
    source = """
    import sys
    async def main():
        try:
            import grader
        except ImportError:
            return [name for name in sys.modules if name.startswith("grader")]
    """

    assert drive.value(source) == []


def test_a_mark_speaks_for_its_own_function_only(drive: Driver) -> None:
    """Nobody else can pretend that a function of the file has been running."""
    source = """
    async def cook():
        pass
    async def main():
        with __asynclings__(0):
            pass
    """

    run = drive.run(source)

    assert [each.function for each in run.activations.values()] == ["main"]
