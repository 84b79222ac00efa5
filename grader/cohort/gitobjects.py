"""The objects of a stranger's git repository, by their hashes. They are data: nothing is run, and no setting is read.

dulwich reads what git wrote; how much of it, and from where, is decided here. Objects that are elsewhere (alternates)
are not looked for.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import re
from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cohort.inside import names, opened

if TYPE_CHECKING:
    from dulwich.pack import PackIndex

MAX_OBJECT = 4 * 1024 * 1024
MAX_ALL = 256 * 1024 * 1024
"""What is unpacked of one repository: a few hundred commits are a hundredth of it."""
MAX_INDEX = 64 * 1024 * 1024
MAX_PACK = 1024 * 1024 * 1024
MAX_PACKS = 200
MAX_DELTAS = 256
NAME = re.compile(r"[0-9a-f]{40}")
OFS_DELTA, REF_DELTA = 6, 7
KINDS = {1: b"commit", 2: b"tree", 3: b"blob", 4: b"tag"}

NOT_HERE = "its object {name} is not there"
DAMAGED = "its object {name} is damaged"
TOO_LARGE = "its object {name} is too large"
TOO_MUCH = "there is too much in it to be read"
NO_LINKS = "{name} cannot be read: {reason}"


class Broken(Exception):
    """A repository that cannot be read; the text says why, for the end of a sentence."""


class TooLarge(Broken):
    """One object of it is larger than what a student writes."""


class Objects:
    """The objects of one repository, from its folder `.git`: the parts of the path to it below a folder of ours."""

    def __init__(self, folder: Path, git: tuple[str, ...]) -> None:
        self._folder = folder
        self._git = git
        self._open = ExitStack()
        self._packs: list[tuple[PackIndex, mmap.mmap]] | None = None
        self._left = MAX_ALL

    def get(self, name: str) -> tuple[int, bytes]:
        """The kind (1 commit, 2 tree, 3 blob) and the content of the object with this hash.

        Raises:
            Broken: it is not there, or is no such object, or is larger than anything of a student's.
        """
        if not NAME.fullmatch(name):
            raise Broken(NOT_HERE.format(name=ascii(name[:80])))
        try:
            kind, content = self._loose(name) or self._packed(name)
        except Broken:
            raise
        except KeyError:
            raise Broken(NOT_HERE.format(name=name)) from None
        except Exception:  # whatever dulwich, zlib or mmap have to say of bytes that somebody made up
            raise Broken(DAMAGED.format(name=name)) from None
        head = b"%s %d\0" % (KINDS.get(kind, b""), len(content))
        if hashlib.sha1(head + content, usedforsecurity=False).hexdigest() != name:
            raise Broken(DAMAGED.format(name=name))
        return kind, content

    def close(self) -> None:
        """Let go of all files."""
        self._open.close()
        self._packs = None

    def _loose(self, name: str) -> tuple[int, bytes] | None:
        """An object in a file of its own."""
        from dulwich.objects import ShaFile

        try:
            with opened(self._folder, (*self._git, "objects", name[:2], name[2:])) as file:
                data = file.read(MAX_OBJECT + 1)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Broken(NO_LINKS.format(name=name, reason=error.strerror)) from None
        if len(data) > MAX_OBJECT:
            raise TooLarge(TOO_LARGE.format(name=name))
        found = ShaFile.from_file(BytesIO(data), max_size=MAX_OBJECT)
        content = found.as_raw_string()
        self._spend(len(content))
        return found.type_num, content

    def _packed(self, name: str) -> tuple[int, bytes]:
        """An object among others in a pack: whole, or as the difference to another one there."""
        from dulwich.pack import apply_delta, unpack_object_at

        index, pack, offset = self._sought(name)
        deltas: list[bytes] = []
        while True:
            if len(deltas) > MAX_DELTAS or _size_at(pack, offset) > MAX_OBJECT:
                raise TooLarge(TOO_LARGE.format(name=name))
            unpacked, _ = unpack_object_at(pack, offset, hashlib.sha1)
            content = b"".join(unpacked.decomp_chunks)
            self._spend(len(content))
            if unpacked.pack_type_num == OFS_DELTA and isinstance(unpacked.delta_base, int):
                offset -= unpacked.delta_base
            elif unpacked.pack_type_num == REF_DELTA and isinstance(unpacked.delta_base, bytes):
                offset = index.object_offset(unpacked.delta_base)  # type: ignore[arg-type]
            else:
                break
            deltas.append(content)
        for delta in reversed(deltas):
            if _made_size(delta) > MAX_OBJECT:
                raise TooLarge(TOO_LARGE.format(name=name))
            content = b"".join(apply_delta(content, delta))
            self._spend(len(content))
        return unpacked.pack_type_num, content

    def _sought(self, name: str) -> tuple[PackIndex, mmap.mmap, int]:
        if self._packs is None:
            self._packs = list(self._opened_packs())
        for index, pack in self._packs:
            try:
                return index, pack, index.object_offset(bytes.fromhex(name))  # type: ignore[arg-type]
            except KeyError:
                continue
        raise KeyError(name)

    def _opened_packs(self) -> Iterator[tuple[PackIndex, mmap.mmap]]:
        from dulwich.object_format import SHA1
        from dulwich.pack import load_pack_index_file

        place = (*self._git, "objects", "pack")
        inside = set(names(self._folder, place))
        both = sorted(name for name in inside if name.endswith(".idx") and f"{name[:-4]}.pack" in inside)
        if len(both) > MAX_PACKS:
            raise Broken(TOO_MUCH)
        for name in both:
            file = self._open.enter_context(opened(self._folder, (*place, name)))
            data = self._open.enter_context(opened(self._folder, (*place, f"{name[:-4]}.pack")))
            if os.fstat(file.fileno()).st_size > MAX_INDEX or os.fstat(data.fileno()).st_size > MAX_PACK:
                raise Broken(TOO_MUCH)
            try:
                index = load_pack_index_file(name, file, SHA1)
            except Exception:
                file.close()  # else dulwich would miss that it has been closed
                raise
            self._open.callback(index.close)
            yield index, self._open.enter_context(mmap.mmap(data.fileno(), 0, access=mmap.ACCESS_READ))

    def _spend(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise Broken(TOO_MUCH)


def _size_at(pack: mmap.mmap, offset: int) -> int:
    """How large the object at this place says that it is, unpacked: four bits in the first byte, then seven in each."""
    first = pack[offset]
    return first & 15 | (_number(pack, offset + 1)[0] << 4 if first & 128 else 0)


def _made_size(delta: bytes) -> int:
    """How large a difference says that its result is: the second of the two numbers at its head."""
    return _number(delta, _number(delta, 0)[1])[0]


def _number(data: bytes | mmap.mmap, at: int) -> tuple[int, int]:
    """A number in groups of seven bits, the lowest first, and where it ends."""
    value = 0
    for place in range(10):
        byte = data[at + place]
        value |= (byte & 127) << (7 * place)
        if not byte & 128:
            return value, at + place + 1
    raise ValueError("a number without end")
