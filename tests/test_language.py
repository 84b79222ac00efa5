"""Languages: which one is spoken, and that a catalogue says what the English text says."""

from __future__ import annotations

import pytest

from grader import language


@pytest.fixture(autouse=True)
def _english_again():
    """No test leaves another language behind."""
    yield
    language.use("en")


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "DE_de@euro"}, "de"),
        ({"LANG": "deutsch"}, "en"),
        ({"LANG": "../../de"}, "en"),
        ({"LANG": "tlh_XX"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "de"),
        ({"LC_ALL": "en_GB.UTF-8", "LANGUAGE": "tlh:de:en"}, "de"),
        ({"LANGUAGE": "", "LANG": "de_DE"}, "de"),
    ],
)
def test_environment(environment: dict[str, str], spoken: str) -> None:
    """The language of the environment is found as gettext finds it; what is unknown is English."""
    assert language.of_environment(environment) == spoken
