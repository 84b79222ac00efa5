"""The system calls that Python needs to compute, to print and to wait, and their numbers on each processor."""

from __future__ import annotations

PROCESSORS = ("x86_64", "aarch64")

FREE = """
read 0 63 | write 1 64 | readv 19 65 | writev 20 66 | pread64 17 67 | close 3 57 | close_range 436 436
lseek 8 62 | fstat 5 80 | stat 4 - | lstat 6 - | newfstatat 262 79 | statx 332 291 | access 21 -
faccessat 269 48 | faccessat2 439 439 | open 2 - | openat 257 56 | readlink 89 - | readlinkat 267 78
getdents64 217 61 | getcwd 79 17
dup 32 23 | dup2 33 - | dup3 292 24 | pipe 22 - | pipe2 293 59 | poll 7 - | ppoll 271 73 | select 23 -
pselect6 270 72 | epoll_create1 291 20 | epoll_ctl 233 21 | epoll_wait 232 - | epoll_pwait 281 22
eventfd2 290 19 | recvfrom 45 207 | shutdown 48 210 | getsockopt 55 209 | getsockname 51 204
mmap 9 222 | munmap 11 215 | mprotect 10 226 | mremap 25 216 | madvise 28 233 | brk 12 214 | futex 202 98
membarrier 324 283 | rseq 334 293 | set_robust_list 273 99 | exit 60 93 | exit_group 231 94 | sched_yield 24 124
sched_getaffinity 204 123 | getcpu 309 168
rt_sigaction 13 134 | rt_sigprocmask 14 135 | rt_sigreturn 15 139 | sigaltstack 131 132
restart_syscall 219 128
getpid 39 172 | gettid 186 178 | getppid 110 173 | getuid 102 174 | geteuid 107 175 | getgid 104 176
getegid 108 177 | getgroups 115 158 | uname 63 160 | sysinfo 99 179 | getrusage 98 165 | times 100 153
clock_gettime 228 113 | clock_getres 229 114 | clock_nanosleep 230 115 | nanosleep 35 101 | gettimeofday 96 169
time 201 - | getrandom 318 278
"""
"""Name, and number on each processor: allowed in any form."""

TESTED = """
clone 56 220 | clone3 435 435 | fcntl 72 25 | ioctl 16 29 | prctl 157 167 | socketpair 53 199 | sendto 44 206
prlimit64 302 261 | tgkill 234 131
"""
"""Allowed in one form, or not at all."""


def numbers(table: str, processor: str) -> dict[str, int]:
    """The calls of a table that a processor has, by name."""
    place = 1 + PROCESSORS.index(processor)
    rows = [cell.split() for line in table.strip().splitlines() for cell in line.split("|")]
    return {row[0]: int(row[place]) for row in rows if row[place] != "-"}
