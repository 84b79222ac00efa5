"""What does not exist in a world made of time is refused by name."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from grader.clock import ClosedWorldError, VirtualLoop
from grader.clock.closed_world import REFUSED
from virtual import run, waits

INTERFACE = [name for name in vars(asyncio.AbstractEventLoop) if not name.startswith("_")]
"""All that asyncio says an event loop can do, in the Python at hand."""


@pytest.mark.parametrize("name", INTERFACE)
def test_nothing_is_left_open(name: str) -> None:
    """Each method of the interface is ours or refused, so that none raises a bare NotImplementedError."""
    assert getattr(VirtualLoop, name) is not getattr(asyncio.AbstractEventLoop, name)


@pytest.mark.parametrize("name", REFUSED)
def test_refused_by_name(name: str) -> None:
    """A refused method says which one it is, whatever it was given, without being awaited."""
    with pytest.raises(ClosedWorldError, match=f"^loop.{name} is not part of this exercise's world") as caught:
        getattr(VirtualLoop(), name)(1, two=2)
    assert caught.value.name == f"loop.{name}"
    assert getattr(VirtualLoop, name).__name__ == name


async def nothing(*args: object) -> None:
    """A handler that is never called."""


USES: dict[str, Callable[[], Coroutine[Any, Any, Any]]] = {
    "create_connection": lambda: asyncio.open_connection("localhost", 1),
    "create_server": lambda: asyncio.start_server(nothing, "localhost", 1),
    "create_unix_connection": lambda: asyncio.open_unix_connection("nowhere"),
    "create_unix_server": lambda: asyncio.start_unix_server(nothing, "nowhere"),
    "subprocess_exec": lambda: asyncio.create_subprocess_exec("true"),
    "subprocess_shell": lambda: asyncio.create_subprocess_shell("true"),
}


@pytest.mark.parametrize("name", USES)
def test_what_students_would_call(name: str) -> None:
    """The functions of asyncio for networks and processes end in the same words, and the loop goes on."""

    async def main() -> float:
        with pytest.raises(ClosedWorldError, match=f"loop.{name}"):
            await USES[name]()
        return await waits(1)

    if name.startswith("create_unix") and not hasattr(socket, "AF_UNIX"):
        pytest.skip("no such sockets here")
    assert run(main()) == 1.0


def test_signals() -> None:
    """Signal handlers are refused; Ctrl-C under a Runner needs none."""

    async def main() -> None:
        with pytest.raises(ClosedWorldError, match="add_signal_handler"):
            asyncio.get_running_loop().add_signal_handler(signal.SIGINT, print)

    run(main())
