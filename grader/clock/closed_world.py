"""What a virtual loop refuses: there is no network, no process and no signal in a world made of time.

Refused by name at the first use, because a real socket under a virtual clock would seem to work and then
time out in a millisecond.
"""

from __future__ import annotations

import asyncio
from typing import Any, NoReturn

REFUSED = (
    "add_reader remove_reader add_writer remove_writer add_signal_handler remove_signal_handler "
    "connect_accepted_socket connect_read_pipe connect_write_pipe create_connection "
    "create_datagram_endpoint create_server create_unix_connection create_unix_server getaddrinfo "
    "getnameinfo sendfile sock_accept sock_connect sock_recv sock_recv_into sock_recvfrom "
    "sock_recvfrom_into sock_sendall sock_sendfile sock_sendto start_tls subprocess_exec subprocess_shell"
).split()


class ClosedWorldError(RuntimeError):
    """The code asked for something that does not exist in the world of an exercise."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is not part of this exercise's world: here only time passes, "
            "there is no network, no process and no further thread"
        )
        self.name = name


class ClosedFilesError(ClosedWorldError, PermissionError):
    """It asked for a file to be changed; whoever is ready for a file that cannot be written is ready for this."""


def _refusal(name: str) -> Any:
    def refuse(self: object, *args: object, **kwargs: object) -> NoReturn:
        raise ClosedWorldError(f"loop.{name}")

    refuse.__name__ = name
    return refuse


class ClosedWorld(asyncio.AbstractEventLoop):
    """An event loop without an outside: every method that would reach one raises `ClosedWorldError`."""


for _name in REFUSED:
    setattr(ClosedWorld, _name, _refusal(_name))
