"""The trusted side: owns the clock, the world and the verdict.

`grade` judges submissions in one pytest session; importing this package does not import pytest yet.
"""

from grader.judge.session import grade
from grader.judge.submission import Submission

__all__ = ["Submission", "grade"]
