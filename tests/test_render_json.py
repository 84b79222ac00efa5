"""Reports as JSON."""

import json

from grader.render.json import render_json
from grader.report import Output
from samples import passed, report
from snapshots import assert_snapshot


def test_single() -> None:
    """One exercise is one object, in the published order of keys."""
    assert_snapshot("json-single", render_json([report()], single=True))


def test_several() -> None:
    """Several exercises are a list."""
    reports = json.loads(render_json([passed(), report()], single=False))

    assert [one["verdict"] for one in reports] == ["passed", "failed"]


def test_list_of_one() -> None:
    """A board of one exercise is still a list."""
    assert isinstance(json.loads(render_json([report()], single=False)), list)


def test_ascii() -> None:
    """Letters outside ASCII, control characters and broken text are written as codes."""
    text = render_json([report(output=Output("Rührei \x1b[31m \ud800", cut=False))], single=True)

    assert text.isascii()
    assert "\x1b" not in text
    assert json.loads(text)["output"]["text"] == "Rührei \x1b[31m \ud800"
