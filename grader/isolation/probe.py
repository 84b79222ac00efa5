"""Probes: what the lock stops is found out by trying it, in a process that is locked like every worker.

An attack counts as stopped when the system refused it. Nothing is promised from a version number.
"""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from grader.isolation.terms import Layer

TWO_GIGABYTES = 2 << 30
REFUSALS = (OSError, MemoryError, AttributeError)  # the last: this system has no such function to begin with


class Targets(NamedTuple):
    """What the attacks aim at; all of it is there, and open to everybody who is not locked."""

    file: str
    folder: str
    tcp: int
    udp: int
    abstract: str
    named: str


def read_file(targets: Targets) -> None:
    Path(targets.file).read_bytes()


def write_file(targets: Targets) -> None:
    Path(targets.file).write_bytes(b"changed")


def make_file(targets: Targets) -> None:
    Path(targets.folder, f"made-by-{os.getpid()}").touch()


def list_folder(targets: Targets) -> None:
    os.listdir(targets.folder)


def connect_tcp(targets: Targets) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as end:
        end.settimeout(1)
        end.connect(("127.0.0.1", targets.tcp))


def send_udp(targets: Targets) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as end:
        end.sendto(b"probe", ("127.0.0.1", targets.udp))


def connect_abstract(targets: Targets) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
        end.connect("\0" + targets.abstract)


def connect_named(targets: Targets) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
        end.connect(targets.named)


def send_named(targets: Targets) -> None:
    """Without ever making a socket: a pair of them can be given an address to send to."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    with ours, theirs:
        ours.sendto(b"probe", targets.named + ".datagrams")


def signal_parent(targets: Targets) -> None:
    os.kill(os.getppid(), signal.SIGCONT)


def take_memory(targets: Targets) -> None:
    bytearray(TWO_GIGABYTES)


def fork(targets: Targets) -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def execute(targets: Targets) -> None:
    """Comes back only if it was refused."""
    os.execv("/bin/sh", ["sh", "-c", "exit"])


Attack = Callable[[Targets], None]

ATTACKS: Mapping[Layer, tuple[Attack, ...]] = {
    "files": (read_file, write_file, make_file, list_folder),
    "net": (connect_tcp, send_udp, connect_abstract, connect_named, send_named),
    "signals": (signal_parent,),
    "memory": (take_memory,),
    "fork": (fork, execute),  # last: an attack that works there ends the process
}


def refused(attack: Attack, targets: Targets) -> bool:
    """Whether the system refused an attack."""
    try:
        attack(targets)
    except REFUSALS:
        return True
    return False


def probe(targets: Targets, tell: Callable[[Layer], object]) -> None:
    """Try all attacks; tell each layer that stopped all of its own as soon as that is known."""
    for layer, attacks in ATTACKS.items():
        if all(refused(attack, targets) for attack in attacks):
            tell(layer)
