"""What reaches out of the world is refused by name, and the judge hears of it with the line."""

from __future__ import annotations

import sys

import pytest

from driving import Driver

HEAD = """
    import asyncio, os, socket, subprocess, sys, threading, _thread
    async def main():
        try:
            await use()
        except Exception as error:
            return type(error).__name__, str(error).partition(" is not")[0]
    async def use():
"""

REFUSED = {
    "Thread": ("threading.Thread(target=print).start()", "threading.Thread"),
    "Timer": ("threading.Timer(1, print).start()", "threading.Thread"),
    "start_new_thread": ("_thread.start_new_thread(print, ())", "threading.Thread"),
    "socket": ("socket.socket()", "socket.socket"),
    "socketpair": ("socket.socketpair()", "socket.socket"),
    "create_connection": ("socket.create_connection(('127.0.0.1', 9))", "socket.getaddrinfo"),
    "getaddrinfo": ("socket.getaddrinfo('localhost', 80)", "socket.getaddrinfo"),
    "gethostbyname": ("socket.gethostbyname('localhost')", "socket.gethostbyname"),
    "urlopen": ("__import__('urllib.request').request.urlopen('http://localhost')", "socket.getaddrinfo"),
    "subprocess.run": ("subprocess.run(['true'])", "subprocess.Popen"),
    "subprocess.Popen": ("subprocess.Popen(['true'])", "subprocess.Popen"),
    "os.system": ("os.system('true')", "os.system"),
    "os.popen": ("os.popen('true')", "os.popen"),
    "os.fork": ("os.fork()", "os.fork"),
    "os.forkpty": ("os.forkpty()", "os.forkpty"),
    "os.posix_spawn": ("os.posix_spawn('/bin/true', ['true'], {})", "os.posix_spawn"),
    "os.posix_spawnp": ("os.posix_spawnp('true', ['true'], {})", "os.posix_spawnp"),
    "os.spawnlp": ("os.spawnlp(os.P_WAIT, 'true', 'true')", "os.fork"),
    "os.execl": ("os.execl('/bin/true', 'true')", "os.execv"),
    "os.kill": ("os.kill(os.getpid(), 9)", "os.kill"),
    "a signal": ("__import__('signal').raise_signal(9)", "signal.raise_signal"),
    "a process": ("__import__('multiprocessing').get_context('fork').Process(target=print).start()", "os.fork"),
    "a pool of processes": (
        "__import__('concurrent.futures').futures.ProcessPoolExecutor().submit(print)",
        "multiprocessing",
    ),
    "another pool": ("__import__('multiprocessing').Pool(2)", "multiprocessing"),
    "a queue": ("__import__('multiprocessing').Queue()", "multiprocessing"),
    "the collector": ("__import__('gc').get_objects()", "gc.get_objects"),
    "a tracer": ("sys.settrace(print)", "sys.settrace"),
    "a debugger": ("breakpoint()", "builtins.breakpoint"),
    "asyncio subprocess": ("await asyncio.create_subprocess_exec('true')", "loop.subprocess_exec"),
    "asyncio shell": ("await asyncio.create_subprocess_shell('true')", "loop.subprocess_shell"),
    "asyncio connection": ("await asyncio.open_connection('localhost', 1)", "loop.create_connection"),
    "asyncio server": ("await asyncio.start_server(print, 'localhost', 1)", "loop.create_server"),
    "asyncio signal": ("asyncio.get_running_loop().add_signal_handler(2, print)", "loop.add_signal_handler"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="half of these are not there on Windows")
@pytest.mark.parametrize(("use", "name"), REFUSED.values(), ids=REFUSED.keys())
def test_refused(drive: Driver, use: str, name: str) -> None:
    """The use raises an error that names what was used; where the library asks for it, the judge is told as well."""
    run = drive.run(f"{HEAD}        {use}")
    notes = {(note.kind, note.text, note.line) for note in run.notes}
    kind = "thread" if name == "threading.Thread" else "refused"

    assert run.outcomes[1].value == ("ClosedWorldError", name)
    assert name.startswith("loop.") or notes == {(kind, name, 8)}


WRITING = {
    "open": ("open('log.txt', 'w')", "writing a file"),
    "append": ("open('log.txt', 'a')", "writing a file"),
    "os.open": ("os.open('log.txt', os.O_CREAT)", "writing a file"),
    "write_text": ("pathlib.Path('log.txt').write_text('x')", "writing a file"),
    "logging": ("logging.FileHandler('log.txt')", "writing a file"),
    "mkdir": ("os.mkdir('logs')", "os.mkdir"),
    "rename": ("os.rename('a', 'b')", "os.rename"),
}


@pytest.mark.parametrize(("use", "name"), WRITING.values(), ids=WRITING.keys())
def test_writing_is_refused(drive: Driver, use: str, name: str) -> None:
    """Files cannot be changed; whoever is ready for a `PermissionError` goes on."""
    source = f"""
    import logging, os, pathlib
    def main():
        try:
            {use}
        except PermissionError as error:
            return str(error).partition(" is not")[0]
    """
    run = drive.run(source)

    assert run.outcomes[1].value == name
    assert [(note.kind, note.text, note.line) for note in run.notes] == [("refused", name, 4)]


def test_what_may_be_opened(drive: Driver) -> None:
    """The null device may be written to, and the standard library read."""
    source = """
    import os, sys
    def main():
        with open(os.devnull, "w") as nowhere:
            print("lost", file=nowhere)
        with open(os.path.join(sys.path[1], "colorsys.py")) as file:
            return file.read(3)
    """

    assert drive.value(source) == '"""'


def test_a_refusal_nobody_catches(drive: Driver) -> None:
    """The exception carries the name, and the line that asked."""
    source = """
    import subprocess
    async def main():
        subprocess.run(["true"])
    """
    problem = drive.run(source).outcomes[1].problem

    assert problem is not None
    assert (problem.type, problem.refused, problem.lines) == ("ClosedWorldError", "subprocess.Popen", (3,))


def test_an_error_that_only_sounds_like_it(drive: Driver) -> None:
    """A class of the student's with that name refuses nothing."""
    source = """
    class ClosedWorldError(Exception):
        name = "n" * 1000
    async def main():
        raise ClosedWorldError("mine")
    """
    problem = drive.run(source).outcomes[1].problem

    assert problem is not None
    assert (problem.type, problem.text, problem.refused) == ("ClosedWorldError", "mine", "")


def test_doctest(drive: Driver) -> None:
    """The library's doctest, which switches a tracer off that was never on, works."""
    source = """
    import doctest, sys
    def add(a, b):
        '>>> add(1, 2)\\n3'
        return a + b
    async def main():
        return tuple(doctest.testmod(sys.modules["demo"]))
    """

    assert drive.value(source) == (0, 1)


def test_at_import(drive: Driver) -> None:
    """A refusal while the file is loaded is told, too."""
    source = """
    import threading
    try:
        threading.Thread(target=print).start()
    except RuntimeError:
        pass
    async def main():
        pass
    """

    assert [(note.kind, note.line) for note in drive.run(source).loading] == [("thread", 3)]


@pytest.mark.parametrize("read", ["input()", "sys.stdin.readline() or no()", "open(0).read() or no()"])
def test_standard_input_is_empty(drive: Driver, read: str) -> None:
    """Nobody types anything."""
    source = f"""
    import sys
    def no():
        raise EOFError
    def main():
        try:
            {read}
        except EOFError:
            return "nobody there"
    """

    assert drive.value(source) == "nobody there"
