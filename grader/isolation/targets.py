"""What the probes aim at: a file, a folder, and somebody who listens on every kind of local socket."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from grader.isolation.probe import Targets


class Range:
    """A shooting range in a folder that everybody may read and write. Made before anything is locked."""

    def __init__(self, folder: str) -> None:
        place = Path(folder)
        file = place / "canary"
        file.write_bytes(b"canary")
        if sys.platform != "win32":
            os.chmod(folder, 0o777)
            os.chmod(file, 0o666)
        self._listeners: list[socket.socket] = []
        tcp = self._listen(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0))
        udp = self._listen(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0))
        abstract, named = place.parent.name, str(place / "listener")
        if hasattr(socket, "AF_UNIX"):
            self._listen(socket.AF_UNIX, socket.SOCK_STREAM, named)
            self._listen(socket.AF_UNIX, socket.SOCK_DGRAM, named + ".datagrams")
            if sys.platform == "linux":
                self._listen(socket.AF_UNIX, socket.SOCK_STREAM, "\0" + abstract)
            for path in (named, named + ".datagrams"):
                os.chmod(path, 0o777)
        self.targets = Targets(str(file), folder, tcp.getsockname()[1], udp.getsockname()[1], abstract, named)

    def _listen(self, family: int, kind: int, address: object) -> socket.socket:
        listener = socket.socket(family, kind)
        self._listeners.append(listener)
        listener.bind(address)  # type: ignore[arg-type]
        if kind == socket.SOCK_STREAM:
            listener.listen(8)
        return listener

    def close(self) -> None:
        while self._listeners:
            self._listeners.pop().close()
