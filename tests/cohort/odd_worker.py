"""Loaded into a worker of dask's before its first task: makes of it the odd one that the environment asks for."""

import os
import signal
import sys


def kill_for(marked: bytes) -> None:
    """Be killed by the system as soon as a marked file comes."""
    from grader.cohort import remote
    from grader.cohort.judges import Judges, Piece
    from grader.report import Report

    class Doomed(Judges):
        def judge(self, piece: Piece) -> Report:
            if isinstance(piece.content, bytes) and marked in piece.content:
                os.kill(os.getpid(), signal.SIGKILL)
            return super().judge(piece)

    remote.Judges = Doomed  # type: ignore[misc]


def lock_nothing() -> None:
    """Find that programs are not locked in here."""
    from grader.isolation.terms import NotIsolated
    from grader.judge.warm import WarmJudge

    def refuse(*_: object) -> None:
        raise NotIsolated(["files", "net"])

    WarmJudge.judge = refuse  # type: ignore[method-assign,assignment]


def be_older() -> None:
    """Have another version installed."""
    from grader.cohort import remote
    from grader.cohort.kit import Kit

    remote.kit = lambda: Kit("0.0.9", "3.11", "abc")  # type: ignore[assignment]


def have_nothing() -> None:
    """Have no asynclings at all."""
    sys.modules["grader"] = None  # type: ignore[assignment]


ODD = {"doomed": lambda: kill_for(b"# kills its worker"), "open": lock_nothing, "older": be_older, "bare": have_nothing}
ODD[os.environ["ODD_WORKER"]]()
