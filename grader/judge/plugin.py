"""The pytest plugin that judges: fixtures for the checks, and the collecting of what they find."""

from __future__ import annotations

import random
from collections.abc import Sequence
from inspect import CO_COROUTINE
from itertools import dropwhile, takewhile
from pathlib import Path
from traceback import walk_tb
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from grader.explain.faults import Fault
from grader.explain.when import when
from grader.isolation.workers import CannotStart, Workers
from grader.judge.case import Case
from grader.judge.conversation import NotJudged
from grader.judge.loop import JudgeLoop
from grader.judge.points import Check, checks_of, seed_of, shown
from grader.judge.schedules import BrokenSchedules, Schedules, replayed
from grader.judge.student import Student
from grader.judge.submission import Submission
from grader.judge.verdict import report_on
from grader.judge.world import World
from grader.language import N_, phrase
from grader.report import Report
from grader.run import Run

SKIPPED = N_("Not looked at: first mend what is named above.")


class Judge:
    """Judges submissions with the checks of their exercises; an item is one check on one submission."""

    def __init__(self, submissions: Sequence[Submission], workers: Workers, seed: int | None) -> None:
        self._cases = [Case(submission) for submission in submissions]
        self.workers = workers
        self._seed = seed
        self._checks: dict[Path, list[Check]] = {}
        self.interrupted = False
        """Whether Ctrl-C ended the session."""
        self.errors: list[Exception] = []
        """Errors of the grader's own, for which something could not be judged."""

    def reports(self) -> list[Report]:
        return [self.report(case) for case in self._cases]

    def report(self, case: Case) -> Report:
        checks = self._checks.get(case.submission.exercise.checks, [])
        return report_on(case, checks, self._seed or 0, self.workers.stopped())

    def unjudged(self, submission: Submission, why: str) -> Report:
        """The report on a submission of which nothing is known, by no fault of its own."""
        case = Case(submission)
        for check in self._checks.get(submission.exercise.checks, []):
            case.outcomes[check.name] = ("not_judged", phrase("The grader could not judge this: {why}.", why=why))
        return self.report(case)

    # -- what pytest asks

    def pytest_asyncio_loop_factories(self, config: object, item: object) -> dict[str, Any]:
        return {"virtual": JudgeLoop}

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        checks = metafunc.definition.path
        if "case" in metafunc.fixturenames:
            mine = [(n, case) for n, case in enumerate(self._cases) if case.submission.exercise.checks == checks]
            metafunc.parametrize("case", [case for _, case in mine], indirect=True, ids=[str(n) for n, _ in mine])

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            module = getattr(item, "module", None)
            if module is not None and item.path not in self._checks:
                self._checks[item.path] = checks_of(module)
        # One submission after another, each with its checks in the order of the file.
        places = {id(case): n for n, case in enumerate(self._cases)}
        items.sort(key=lambda item: places[id(case_of(item))])

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        """A check that fails in a worker that has served another is repeated in fresh ones, and that counts. So is
        one in which a worker ended, until it is certain whose doing that was.
        """
        case, shared = case_of(item), self.workers.shared
        undo = case.begin_check()
        runtestprotocol(item, log=False, nextitem=nextitem)
        while case.in_doubt and case.outcomes.get(_name_of(item), ("failed", ""))[0] != "passed":
            undo()
            self.workers.only_fresh()
            self.workers.shared = False
            runtestprotocol(item, log=False, nextitem=nextitem)
        self.workers.shared = shared
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
        """Take down how a check went. pytest's own report draws tracebacks, which cost more than the run."""
        case, name = case_of(item), _name_of(item)
        error = call.excinfo.value if call.excinfo is not None else None
        if error is None:
            if call.when == "call":
                case.outcomes.setdefault(name, ("passed", ""))
        elif isinstance(error, Skip):
            case.outcomes.setdefault(name, ("not_judged", phrase(SKIPPED)))
        elif isinstance(error, Fault):
            case.outcomes[name] = (
                ("not_judged", phrase(SKIPPED)) if _about_another(error, name, case) else ("failed", error.message)
            )
            error.when = _when(error, case.runs)
            case.faults.append(error)
            case.halted = case.halted or (error if error.last else None)
        else:
            known = isinstance(error, CannotStart | NotJudged | BrokenSchedules)
            why = str(error) if known else type(error).__name__
            self.errors += [error] if isinstance(error, Exception) and not known else []
            case.outcomes[name] = ("not_judged", phrase("The grader could not judge this: {why}.", why=why))
            case.broken = case.broken or error
        when: Any = call.when  # not "collect": this hook hears of items only
        return pytest.TestReport(item.nodeid, item.location, {}, "failed" if error else "passed", None, when)

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        self.interrupted = type(excinfo.value) is KeyboardInterrupt  # pytest's own ways to stop are derived from it

    def pytest_exception_interact(self, node: pytest.Item | pytest.Collector, call: pytest.CallInfo[Any]) -> None:
        """A checks.py that cannot even be imported."""
        if isinstance(node, pytest.Collector) and call.excinfo and isinstance(call.excinfo.value, Exception):
            self.errors.append(call.excinfo.value)

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> bool:
        """True: pytest need not print it."""
        self.errors += [excinfo.value] if isinstance(excinfo.value, Exception) else []
        return True

    # -- fixtures

    @pytest.fixture
    def case(self, request: pytest.FixtureRequest) -> Case:
        case: Case = request.param
        if case.halted is not None:
            raise Skip
        case.prepare(self.workers)
        return case

    @pytest.fixture
    def world(self) -> World:
        return World()

    @pytest.fixture
    def draw(self, request: pytest.FixtureRequest, case: Case) -> random.Random:
        return random.Random(self._seed_of(request.node))

    @pytest.fixture
    def schedules(self, request: pytest.FixtureRequest, case: Case, draw: random.Random) -> Schedules:
        check, seed, submission = request.function, self._seed_of(request.node), case.submission
        each = replayed(check, _name_of(request.node), submission.exercise.checks, seed)
        each[1:1] = submission.schedules.get(_name_of(request.node), [])
        return Schedules(each, draw, seed)

    @pytest.fixture
    def student(self, case: Case, world: World) -> Student:
        return Student(case, self.workers, world)

    def _seed_of(self, item: pytest.Item) -> str:
        return seed_of(case_of(item).submission.exercise.id, _name_of(item), self._seed)


class Skip(Exception):
    """This check is not run, because an earlier one said what has to be mended first."""


def _about_another(fault: Fault, check: str, case: Case) -> bool:
    """Whether another check says that this is wrong, and this one did not come to what it is about."""
    if fault.of:
        return fault.of != check
    known = any((each.code, each.line) == (fault.code, fault.line) for each in case.faults)
    return known and _on_the_way(fault, check)


def _on_the_way(fault: Fault, check: str) -> bool:
    """Whether a fault comes out of what makes the runs, which is awaited: then it is nothing that the check asks."""
    frames = [frame for frame, _ in walk_tb(fault.__traceback__)]
    after = list(dropwhile(lambda frame: shown(frame.f_code.co_name) != check, frames))[1:2]
    return any(frame.f_code.co_flags & CO_COROUTINE for frame in after)


def _when(fault: Fault, runs: Sequence[Run]) -> str:
    """In what circumstances it fails, if others passed before it."""
    before = list(takewhile(lambda run: run is not fault.run, runs))
    return when(fault.run, before) if fault.run is not None else ""


def case_of(item: pytest.Item) -> Case:
    case: Case = item.callspec.params["case"]  # type: ignore[attr-defined]
    return case


def set_case(item: pytest.Item, case: Case) -> None:
    """Have an item look at another case."""
    item.callspec.params["case"] = case  # type: ignore[attr-defined]


def _name_of(item: pytest.Item) -> str:
    name: str = item.originalname  # type: ignore[attr-defined]
    return shown(name)
