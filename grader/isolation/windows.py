"""Windows: a job object, whose limits hold for the process in it. Written from its documentation; not run yet.

It ends the worker with the grader, and limits its memory, its processor time and its number of processes. Files and
networks it does not close: the probes say so.
"""

from __future__ import annotations

import ctypes
import subprocess
from typing import Any

from grader.isolation.limits import CPU_SECONDS, MEMORY

PROCESS_TIME, ACTIVE_PROCESS, PROCESS_MEMORY, KILL_ON_CLOSE = 0x2, 0x8, 0x100, 0x2000
EXTENDED_LIMITS = 9
HUNDRED_NANOSECONDS = 10_000_000


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION"""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION"""

    _fields_ = (
        ("basic", _Basic),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def confine(process: subprocess.Popen[bytes]) -> None:
    """Put a process that has just been started into a job of its own, which lives as long as this process.

    Raises:
        OSError: the system refused.
    """
    kernel: Any = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = _Extended()
    limits.basic.flags = PROCESS_TIME | ACTIVE_PROCESS | PROCESS_MEMORY | KILL_ON_CLOSE
    limits.basic.process_time = CPU_SECONDS * HUNDRED_NANOSECONDS
    limits.basic.active_processes = 1
    limits.process_memory = MEMORY
    handle: Any = process._handle  # type: ignore[attr-defined]
    done = kernel.SetInformationJobObject(job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
    if not (job and done and kernel.AssignProcessToJobObject(job, ctypes.c_void_p(int(handle)))):
        raise ctypes.WinError(ctypes.get_last_error())  # type: ignore[attr-defined]
