"""Values on the wire: plain data of exact types, and a name and number for everything else.

Nothing is pickled. The judge compares values that it rebuilt itself from this, so an object that claims to equal
everything is, on the judge's side, a `Thing` of some type.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

MAX_DEPTH = 10
MAX_ITEMS = 20_000
MAX_STRING = 10_000
MAX_SIZE = 1_000_000
"""Bytes of one value, by and large; a frame has room for some of them."""

SAFE_INTEGER = 1 << 62
PART = 20
"""Bytes that the smallest part of a value is reckoned at."""

StubKind = Literal["async", "dish", "work", "quick"]
CONTAINERS = (list, tuple, set, frozenset, dict)


class Many(Struct, frozen=True, array_like=True, tag="many"):
    """A container; a dict's items are its keys and values in turn, those of bytes are numbers."""

    kind: Literal["list", "tuple", "set", "frozenset", "dict", "bytes"]
    items: tuple[Value, ...]


class Thing(Struct, frozen=True, array_like=True, tag="thing"):
    """An object that is not plain data, by the name of its type; `number` tells one from another.

    `ask`: it is the very exception that the world raised for this request.
    """

    type_name: Annotated[str, Meta(max_length=200)]
    number: int = 0
    ask: int = 0


class Stub(Struct, frozen=True, array_like=True, tag="stub"):
    """A world function, where it is handed to the student.

    Kinds: `async` (a coroutine function), `dish` (a coroutine function whose first part holds the caller's
    thread), `work` (a plain function that holds the thread), `quick` (a plain function that takes no time and gives
    back None). With `hang`, a cancelled call hangs up first: it ends when the judge says so.
    """

    name: Annotated[str, Meta(max_length=200)]
    kind: StubKind
    hang: bool = False


Value = None | bool | int | float | str | Many | Thing | Stub
ATOMS = (type(None), bool, float, Many, Thing, Stub)


class Problem(Struct, frozen=True, array_like=True):
    """An exception: its class and words, the lines of the student's file it passed (innermost first), its parts.

    `ask`: it is the very exception that the world raised for this request. `raised_in`: the function of a library that
    it began in; empty where that is the student's file.
    """

    type: Annotated[str, Meta(max_length=200)]
    text: Annotated[str, Meta(max_length=2000)]
    lines: Annotated[tuple[int, ...], Meta(max_length=200)] = ()
    parts: Annotated[tuple[Problem, ...], Meta(max_length=20)] = ()
    refused: Annotated[str, Meta(max_length=200)] = ""
    ask: int = 0
    raised_in: Annotated[str, Meta(max_length=200)] = ""


def to_plain(value: Any, ask_of: Callable[[Any], int] = lambda thing: 0) -> Value:
    """The wire's form of any object: exact built-in types go as they are, all others by the name of their type.

    A list, tuple or dict of a type of its own goes as the one it is; its methods are not asked. `ask_of` says for which
    request of the world an exception was raised.
    """
    return _Packer(ask_of).pack(value, 0)


class _Packer:
    """Packs one value; what finds no more room goes by the name of its type as well.

    Only `type` is asked what a value is: `isinstance` would ask the value's own `__class__`.
    """

    def __init__(self, ask_of: Callable[[Any], int]) -> None:
        self._ask_of = ask_of
        self._room = MAX_SIZE - PART

    def pack(self, value: Any, depth: int) -> Value:
        kind = type(value)
        if _is_one_of(kind, ATOMS) or (kind is int and abs(value) < SAFE_INTEGER):
            return value  # type: ignore[no-any-return]
        if kind is str and len(value) <= MAX_STRING and len(value) <= self._room:
            return self._text(value)
        if kind is bytes and len(value) <= MAX_ITEMS and len(value) * PART <= self._room:
            self._room -= len(value) * PART
            return Many("bytes", tuple(value))
        plain = _container(kind)
        if plain is not None and depth < MAX_DEPTH and plain.__len__(value) <= MAX_ITEMS:
            flat = _flat(value, plain)
            if len(flat) * PART <= self._room:
                self._room -= len(flat) * PART
                parts = tuple(self.pack(item, depth + 1) for item in flat)
                return Many(plain.__name__, parts)
        name = name_of_type(kind)
        return Thing(self._text(name if len(name) <= self._room else name[:PART]), id(value), self._ask_of(value))

    def _text(self, text: str) -> str:
        data = text.encode("utf-8", "backslashreplace")
        self._room -= len(data)
        return data.decode()


def _is_one_of(kind: type, kinds: tuple[type, ...]) -> bool:
    """By identity: a metaclass of the student's may claim to equal any type."""
    return any(kind is each for each in kinds)


def _container(kind: type) -> Any:
    """The built-in container that a value of this type is, if it is one; of a `NamedTuple`, the tuple."""
    if _is_one_of(kind, CONTAINERS):
        return kind
    return next((plain for plain in (tuple, list, dict) if issubclass(kind, plain)), None)


def _flat(value: Any, plain: Any) -> list[Any]:
    """What a container holds; of a dict, its keys and values in turn, as an OrderedDict orders them."""
    if plain is not dict:
        return list(plain.__iter__(value))
    items = OrderedDict.items(value) if issubclass(type(value), OrderedDict) else dict.items(value)
    return [part for pair in items for part in pair]


def name_of_type(kind: type) -> str:
    """A type's name, cut; a student's class may carry any name, and its metaclass is not asked."""
    return clean(type.__dict__["__name__"].__get__(kind))


def clean(name: str) -> str:
    """A name that fits into a message, whatever it is."""
    return name[:200].encode("utf-8", "backslashreplace").decode()[:200]


def from_plain(value: Value, depth: int = 0) -> Any:
    """The judge's own copy of a value; a `Thing` stays one, and so does a set of unhashable parts (as its `Many`).

    What is nested deeper than `to_plain` would write it is a `Thing`, too: nobody but a forger sends it.
    """
    if not isinstance(value, Many):
        return value
    if depth >= MAX_DEPTH:
        return Thing(value.kind)
    items = [from_plain(item, depth + 1) for item in value.items]
    if value.kind == "list":
        return items
    if value.kind == "tuple":
        return tuple(items)
    try:
        if value.kind == "dict":
            return dict(zip(items[::2], items[1::2], strict=True))
        if value.kind == "bytes":
            return bytes(items)
        return frozenset(items) if value.kind == "frozenset" else set(items)
    except (TypeError, ValueError):
        return value
