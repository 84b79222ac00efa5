"""Messages made up from their own definitions, so that a new one cannot be forgotten."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

import msgspec.inspect as shapes
from hypothesis import strategies as st

from grader.protocol.messages import Event
from grader.protocol.orders import Order
from grader.protocol.values import Many, Stub, Thing, Value

ORDERS: tuple[type, ...] = get_args(Order)
EVENTS: tuple[type, ...] = get_args(Event)

LETTERS = st.characters(exclude_categories=["Cs"])


KINDS = st.sampled_from(["list", "tuple", "set", "frozenset", "dict"])


def values() -> st.SearchStrategy[Value]:
    """Values as the wire knows them."""
    numbers = st.integers(-(2**62), 2**62) | st.floats(allow_nan=False)
    plain = st.none() | st.booleans() | numbers | st.text(LETTERS, max_size=9)
    things = st.builds(Thing, st.text(LETTERS, max_size=9), st.integers(0, 2**62))
    stubs = st.builds(Stub, st.text(LETTERS, max_size=9), st.sampled_from(["async", "dish", "work"]))
    some = lambda inner: st.lists(inner, max_size=4).map(tuple)  # noqa: E731
    return st.recursive(plain | things | stubs, lambda inner: st.builds(Many, KINDS, some(inner)))


@cache
def examples_of(kind: type) -> st.SearchStrategy[Any]:
    """Anything that a struct's definition allows."""
    return _strategy(shapes.type_info(kind))


def _strategy(shape: shapes.Type) -> st.SearchStrategy[Any]:
    match shape:
        case shapes.StructType(cls=made) if made in (Many, Thing, Stub):
            return values()
        case shapes.StructType(cls=made, fields=fields):
            if made.__name__ == "Problem":
                fields = tuple(field for field in fields if field.name != "parts")
            return st.builds(made, **{field.name: _strategy(field.type) for field in fields})
        case shapes.IntType(ge=least, le=most):
            return st.integers(-(2**62) if least is None else least, 2**62 if most is None else most)
        case shapes.StrType(max_length=most):
            return st.text(LETTERS, max_size=min(most or 20, 20))
        case shapes.VarTupleType(item_type=item):
            return st.lists(_strategy(item), max_size=3).map(tuple)
        case shapes.TupleType(item_types=items):
            return st.tuples(*map(_strategy, items))
        case shapes.DictType(key_type=key, value_type=value):
            return st.dictionaries(_strategy(key), _strategy(value), max_size=3)
        case shapes.LiteralType(values=words):
            return st.sampled_from(words)
        case shapes.UnionType(types=kinds) if any(isinstance(each, shapes.FloatType) for each in kinds):
            return values()
        case shapes.UnionType(types=kinds):
            return st.one_of(*map(_strategy, kinds))
        case shapes.NoneType():
            return st.none()
        case shapes.BoolType():
            return st.booleans()
    raise AssertionError(f"no examples of {shape}")
