"""seccomp: the system calls that a process may still make.

A list of what Python needs to compute, to print and to wait; all else is refused by the kernel, what it will have
next year included. The filter is a program for the kernel's packet filter:
https://docs.kernel.org/userspace-api/seccomp_filter.html
"""

from __future__ import annotations

import ctypes
import struct
from typing import NamedTuple

from grader.isolation.kernel import machine, process_control
from grader.isolation.syscalls import FREE, TESTED, numbers

PR_GET_SECCOMP, PR_SET_SECCOMP, MODE_FILTER = 21, 22, 2

ALLOW, KILL, REFUSE, UNKNOWN = 0x7FFF0000, 0x80000000, 0x00050001, 0x00050026  # the last two: EPERM, ENOSYS
LOAD, EQUAL, ABOVE, ANY_BIT, RETURN = 0x20, 0x15, 0x25, 0x45, 0x06
NUMBER_AT, ARCHITECTURE_AT, ARGUMENTS_AT = 0, 4, 16

ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
NEWEST = 470
"""Calls with larger numbers are newer than this list: a library that tries one finds that it is not there."""

NEW_THREAD = 0x00010000
CONTROL_FILE = (0, 1, 2, 3, 4, 1030)  # copy, flags of descriptor and file; not: owner, lease, notify
CONTROL_DEVICE = (0x5401, 0x5421, 0x5450, 0x5451)  # is it a terminal, blocking, inherited; not: type into it
CONTROL_PROCESS = (15, 16, 0x53564D41)  # names of threads and of memory
LOCAL = 1
ABORT = 6
"""The one signal that a process may send to itself, as Python does where it finds itself broken: whatever else ends a
worker with a signal is the system, or somebody else."""


class Test(NamedTuple):
    """What an argument of a call must be: one of some values, or (`bit`) have that bit; and `also` another one."""

    name: str
    argument: int
    values: tuple[int, ...] = ()
    bit: int = 0
    also: Test | None = None


def tests(pid: int) -> tuple[Test, ...]:
    """Calls that are allowed in one form: threads but no processes, no signal but one, no addresses to send to."""
    return (
        Test("clone", 0, bit=NEW_THREAD),
        Test("fcntl", 1, CONTROL_FILE),
        Test("ioctl", 1, CONTROL_DEVICE),
        Test("prctl", 0, CONTROL_PROCESS),
        Test("socketpair", 0, (LOCAL,)),
        Test("sendto", 4, (0,)),
        Test("prlimit64", 2, (0,)),
        Test("tgkill", 0, (pid,), also=Test("tgkill", 2, (ABORT,))),
    )


def is_known_here() -> bool:
    """Whether this kernel has seccomp, and there is a list for this processor."""
    try:
        process_control(PR_GET_SECCOMP)
    except OSError:
        return False
    return machine() in ARCHITECTURES


def restrict(pid: int) -> None:
    """Refuse this process, from now on and for ever, all other calls.

    Raises:
        OSError: the kernel has no seccomp.
    """
    code = program(machine(), pid)
    buffer = ctypes.create_string_buffer(code, len(code))
    filled = struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))
    process_control(PR_SET_SECCOMP, MODE_FILTER, ctypes.c_char_p(filled))


def program(processor: str, pid: int) -> bytes:
    """The filter for a process with this id."""
    tested = numbers(TESTED, processor)
    code = [
        _step(LOAD, ARCHITECTURE_AT),
        _step(EQUAL, ARCHITECTURES[processor], 1, 0),
        _step(RETURN, KILL),
        _step(LOAD, NUMBER_AT),
        _step(ABOVE, NEWEST, 0, 1),  # among them those of x32, which count from 1 << 30
        _step(RETURN, UNKNOWN),
        *_verdict(tested["clone3"], UNKNOWN),  # its flags lie in memory; libraries then use clone
    ]
    for number in numbers(FREE, processor).values():
        code += _verdict(number, ALLOW)
    for test in tests(pid):
        code += _tested(tested[test.name], test)
    return b"".join([*code, _step(RETURN, REFUSE)])


def _verdict(number: int, verdict: int) -> list[bytes]:
    return [_step(EQUAL, number, 0, 1), _step(RETURN, verdict)]


def _tested(number: int, test: Test) -> list[bytes]:
    body = _argument(test)
    return [_step(EQUAL, number, 0, len(body)), *body]


def _argument(test: Test) -> list[bytes]:
    """Both halves of the argument are looked at: an address or a number may be in either."""
    low = ARGUMENTS_AT + 8 * test.argument
    if test.bit:
        return [_step(LOAD, low), _step(ANY_BIT, test.bit, 0, 1), _step(RETURN, ALLOW), _step(RETURN, REFUSE)]
    good = _argument(test.also) if test.also else [_step(RETURN, ALLOW)]
    body = [_step(LOAD, low + 4), _step(EQUAL, 0, 1, 0), _step(RETURN, REFUSE), _step(LOAD, low)]
    for value in test.values:
        body += [_step(EQUAL, value, 0, len(good)), *good]
    return [*body, _step(RETURN, REFUSE)]


def _step(code: int, operand: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, operand)
