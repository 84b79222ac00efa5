"""What two services, Classroom 50 and Gradescope, tell in the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from grader.cli.ladder import Misuse
from grader.language import N_, phrase

if TYPE_CHECKING:
    from grader.render.classroom50 import HandedIn
    from grader.render.gradescope import Visibility

ENVIRONMENT_LACKS = N_("`--format classroom50` needs {names} in the environment, as its autograder script sets them.")
UNKNOWN_VISIBILITY = N_("ASYNCLINGS_VISIBILITY is '{value}'; it can be {known}.")

CLASSROOM50 = {
    "classroom": "CLASSROOM",
    "assignment": "ASSIGNMENT",
    "owner": "OWNER",
    "submission": "SUBMISSION_TAG",
    "commit": "COMMIT_URL",
    "release": "RELEASE_URL",
    "datetime": "SUBMITTED_AT",
}


def check_environment(forms: Sequence[str]) -> None:
    """What a form needs of the environment, looked for before anything is judged."""
    if "classroom50" in forms:
        handed_in(os.environ)
    if "gradescope" in forms:
        visibility(os.environ)


def handed_in(environment: Mapping[str, str]) -> HandedIn:
    """What Classroom 50 says of a submission.

    Raises:
        Misuse: it does not say all of it.
    """
    from datetime import UTC, datetime

    from grader.render.classroom50 import HandedIn

    lacking = [name for name in CLASSROOM50.values() if not environment.get(name)]
    if lacking:
        raise Misuse(phrase(ENVIRONMENT_LACKS, names=", ".join(lacking)))
    known = {field: environment[name] for field, name in CLASSROOM50.items()}
    return HandedIn(
        **known,
        assignment_type="group" if environment.get("ASSIGNMENT_TYPE") == "group" else "individual",
        review=environment.get("REVIEW_URL") or environment["COMMIT_URL"],
        graded_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )


def visibility(environment: Mapping[str, str]) -> Visibility:
    """When students see their tests on Gradescope.

    Raises:
        Misuse: the environment says what Gradescope does not know.
    """
    from grader.render.gradescope import VISIBILITIES

    value = environment.get("ASYNCLINGS_VISIBILITY", "visible")
    for known in VISIBILITIES:
        if value == known:
            return known
    raise Misuse(phrase(UNKNOWN_VISIBILITY, value=value, known=", ".join(VISIBILITIES)))
