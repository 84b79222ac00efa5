"""Values on the wire: plain data of exact types, and names for all the rest."""

from __future__ import annotations

import enum
import math
from collections import Counter, OrderedDict, defaultdict, namedtuple
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.protocol.frames import Frame, decode_frame, encode
from grader.protocol.messages import Began, Event
from grader.protocol.parts import MAX_FRAME
from grader.protocol.values import (
    MAX_DEPTH,
    MAX_ITEMS,
    MAX_SIZE,
    MAX_STRING,
    Many,
    Stub,
    Thing,
    clean,
    from_plain,
    name_of_type,
    to_plain,
)


def there_and_back(value: Any) -> Any:
    """The judge's copy of a value of the worker's."""
    event: Event = decode_frame(encode(Frame(1, (Began(1, "plain", to_plain(value)),)))).events[0]
    assert isinstance(event, Began)
    return from_plain(event.value)


def same(one: Any, other: Any) -> bool:
    """Equal, and of the same types all the way down."""
    if type(one) is not type(other) or one != other:
        return False
    if isinstance(one, dict):
        return all(map(same, one, other)) and all(map(same, one.values(), other.values()))
    return not isinstance(one, (list, tuple)) or all(map(same, one, other))


PLAIN = st.none() | st.booleans() | st.integers(-(2**61), 2**61) | st.floats(allow_nan=False) | st.text(max_size=9)
PLAIN |= st.binary(max_size=9)
HASHABLE = PLAIN | st.tuples(PLAIN, PLAIN) | st.frozensets(PLAIN, max_size=3)
DATA = st.recursive(
    HASHABLE,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(HASHABLE, inner, max_size=4)
        | st.sets(HASHABLE, max_size=4)
        | st.lists(inner, max_size=3).map(tuple)
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(DATA)
def test_plain_data_comes_back(value: Any) -> None:
    """Plain data arrives equal, with the very same types, dicts in their order."""
    assert same(there_and_back(value), value)


def test_zero_and_true_are_not_mixed_up() -> None:
    """1, 1.0 and True stay what they are, and so does minus zero; not-a-number arrives as one."""
    back = there_and_back([1, 1.0, True, -0.0, math.inf, math.nan, "", None])

    assert list(map(type, back)) == [int, float, bool, float, float, float, str, type(None)]
    assert math.copysign(1, back[3]) == -1
    assert (back[4], math.isnan(back[5])) == (math.inf, True)


class Grade(int):
    """A number that claims to equal everything."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = int.__hash__


class Word(str):
    """Text of a type of its own."""


class Colour(enum.IntEnum):
    RED = 1


class Anything:
    """An object that claims to equal everything."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


Pair = namedtuple("Pair", "a b")

OTHERS: list[tuple[Any, str]] = [
    (Grade(3), "Grade"),
    (Word("w"), "Word"),
    (Colour.RED, "Colour"),
    (Anything(), "Anything"),
    (b"." * (MAX_ITEMS + 1), "bytes"),
    (bytearray(b"b"), "bytearray"),
    (1j, "complex"),
    (range(3), "range"),
    (object(), "object"),
    (print, "builtin_function_or_method"),
    (int, "type"),
    (..., "ellipsis"),
    ({}.keys(), "dict_keys"),
    (ValueError("x"), "ValueError"),
    ((n for n in ()), "generator"),
]


@pytest.mark.parametrize(("value", "name"), OTHERS, ids=[name for _, name in OTHERS])
def test_all_else_is_a_thing(value: Any, name: str) -> None:
    """Subclasses and objects go by the name of their type; the judge never meets their methods."""
    back = there_and_back(value)

    assert type(back) is Thing
    assert back.type_name == name
    assert back != 3


class Bill(dict[str, Any]):
    """A dict with other ideas of what is in it."""

    def items(self) -> Any:
        return [("forged", 1)]

    def __iter__(self) -> Iterator[Any]:
        return iter(["forged"])


class Receipt(list[Any]):
    """A list with other ideas of what is in it."""

    def __iter__(self) -> Iterator[Any]:
        return iter(["forged"])

    def __len__(self) -> int:
        return 1


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Pair("a", 2), ("a", 2)),
        (Receipt(["a", "b"]), ["a", "b"]),
        ([Pair(1, 2)], [(1, 2)]),
        (Receipt(), []),
        (defaultdict(int, a=1), {"a": 1}),
        (Counter("aab"), {"a": 2, "b": 1}),
        (Bill(a=1), {"a": 1}),
    ],
    ids=["named tuple", "list", "inside", "empty", "defaultdict", "counter", "dict"],
)
def test_containers_of_other_types_are_what_they_hold(value: Any, plain: Any) -> None:
    """A named tuple is a tuple, and a list of a type of its own is a list: of what is in it, not of what it says."""
    assert same(there_and_back(value), plain)


def test_an_ordered_dict_keeps_its_order() -> None:
    """The keys of an OrderedDict arrive in the order that was given to them, not in that of their coming."""
    moved = OrderedDict(a=1, b=2, c=3)
    moved.move_to_end("a")

    assert list(there_and_back(moved).items()) == [("b", 2), ("c", 3), ("a", 1)]


class Chameleon(type):
    """A class that claims to be any other."""

    def __eq__(cls, other: object) -> bool:
        return True

    __hash__ = type.__hash__


class Forged(metaclass=Chameleon):
    """An object of such a class."""


def test_a_class_that_claims_to_be_another_is_none() -> None:
    """Types are compared by identity, so a metaclass that equals everything gets no object onto the wire."""
    assert there_and_back([Forged()])[0].type_name == "Forged"


def test_things_are_told_apart() -> None:
    """The same object is the same Thing, another is another."""
    one, other = Anything(), Anything()
    first, second, third = there_and_back([one, other, one])

    assert first == third != second


def test_a_thing_equals_nothing_else() -> None:
    """A number that claims to equal everything does not equal any number at the judge's."""
    assert there_and_back([Grade(3)]) != [3]
    assert there_and_back({"points": Anything()}) != {"points": 10}


@pytest.mark.parametrize("number", [2**62 - 1, -(2**62) + 1])
def test_large_integers(number: int) -> None:
    """Integers that fit are integers."""
    assert there_and_back(number) == number


@pytest.mark.parametrize("number", [2**62, -(2**62), 2**64, 10**5000], ids=["2**62", "-2**62", "2**64", "10**5000"])
def test_huge_integers(number: int) -> None:
    """Integers that do not fit are Things of type int."""
    assert there_and_back(number).type_name == "int"


def nested(depth: int) -> Any:
    """Lists in lists."""
    return [nested(depth - 1)] if depth else "core"


def test_depth_is_limited() -> None:
    """What is nested deeper than ten lists ends in a Thing."""
    assert there_and_back(nested(MAX_DEPTH)) == nested(MAX_DEPTH)
    deeper = there_and_back(nested(MAX_DEPTH + 1))
    for _ in range(MAX_DEPTH):
        (deeper,) = deeper
    assert deeper.type_name == "list"


def test_recursion() -> None:
    """A list that holds itself, and a dict that holds the list, come to an end."""
    loop: list[Any] = []
    loop += [loop, {"loop": loop}]

    assert isinstance(there_and_back(loop), list)


def test_a_tree_that_explodes() -> None:
    """A small object that is huge when written out is cut off within milliseconds and fits into a frame."""
    value: Any = ["x" * 100] * 1000
    for _ in range(MAX_DEPTH - 1):
        value = [value] * 1000
    data = encode(Frame(1, (Began(1, "plain", to_plain(value)),)))

    assert len(data) < MAX_FRAME


@pytest.mark.parametrize("word", ["x" * MAX_STRING, "ä" * MAX_STRING, "\U0001f373" * MAX_STRING, "\ud800" * MAX_STRING])
def test_many_long_strings(word: str) -> None:
    """However many strings there are, of whatever letters, the value fits into a frame."""
    back = there_and_back([word] * 2000)

    assert len(encode(to_plain([word] * 2000))) < MAX_FRAME / 2
    assert len(back) == 2000
    assert (type(back[0]), type(back[-1])) == (str, Thing)


def test_many_things_with_long_names() -> None:
    """Names of types are part of the bill."""
    kind = type("n" * 5000, (), {})

    assert len(encode(to_plain([kind() for _ in range(MAX_ITEMS)]))) < MAX_FRAME


def test_ordinary_results_are_never_cut() -> None:
    """Ten thousand numbers and words come back in full."""
    value = [(n, f"order {n}") for n in range(10_000)]

    assert there_and_back(value) == value
    assert len(encode(to_plain(value))) < MAX_SIZE


def test_strings_and_containers_have_a_largest_size() -> None:
    """One letter or one item too many makes a Thing of it."""
    assert there_and_back("x" * MAX_STRING) == "x" * MAX_STRING
    assert there_and_back("x" * (MAX_STRING + 1)).type_name == "str"
    assert there_and_back([None] * MAX_ITEMS) == [None] * MAX_ITEMS
    assert there_and_back([None] * (MAX_ITEMS + 1)).type_name == "list"


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\x00", "\U0010ffff", "e\u0301"])
def test_surrogates_and_other_letters(text: str) -> None:
    """Half characters are written out; all others arrive as they are."""
    expected = text.encode("utf-8", "backslashreplace").decode()

    assert there_and_back([text, {text: 1}]) == [expected, {expected: 1}]


def test_sets_of_unhashables() -> None:
    """What a forger sends as a set of lists stays a Many, and so do an odd dict and bytes of too large numbers."""
    odd = Many("dict", (1,))
    unhashable = Many("set", (Many("list", ()),))

    assert from_plain(odd) is odd
    assert from_plain(unhashable) is unhashable
    assert from_plain(Many("list", (odd,))) == [odd]
    for items in ((256,), (-1,), ("a",)):
        assert from_plain(Many("bytes", items)) == Many("bytes", items)


def test_deep_forgeries() -> None:
    """What no worker of ours would nest so deep is read without recursing after it."""
    value: Any = None
    for _ in range(100_000):
        value = Many("list", (value,))
    back = from_plain(value)
    for _ in range(MAX_DEPTH):
        (back,) = back

    assert back == Thing("list")
    while value is not None:  # taken apart one by one: thrown away whole, it would recurse itself
        (value,) = value.items


def test_stubs_go_through() -> None:
    """A world function among the arguments stays one."""
    stub = Stub("fetch", "async")

    assert there_and_back([stub, (stub,)]) == [stub, (stub,)]


class Shy(type):
    """A type that lies about its name."""

    @property
    def __name__(cls) -> str:  # type: ignore[override]
        raise RuntimeError("no name")


def test_names_of_types() -> None:
    """A type's name is its real one, cut and cleaned, whatever its metaclass says."""
    assert name_of_type(Shy("Real", (), {})) == "Real"
    assert name_of_type(type("x" * 500, (), {})) == "x" * 200
    assert clean("\ud800" * 500) == ("\\ud800" * 200)[:200]


class Hostile:
    """An object all of whose special methods fail."""

    def __getattribute__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __repr__(self) -> str:
        raise RuntimeError

    def __iter__(self) -> Iterator[Any]:
        raise RuntimeError

    def __len__(self) -> int:
        raise RuntimeError


def test_hostile_objects() -> None:
    """No method of the object is called, not even to look at it."""
    assert there_and_back([Hostile()])[0].type_name == "Hostile"
