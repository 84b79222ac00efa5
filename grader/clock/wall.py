"""freezegun as the bridge from virtual time to every clock on the wall: `time.time`, `datetime.now`, and the rest."""

from __future__ import annotations

import datetime
from typing import Any

EPOCH = datetime.datetime(2024, 1, 1, 8, 0, 0)
"""Breakfast time, a whole second in UTC: so that differences of `time.time()` print as whole minutes."""


class WallClock:
    """All clocks of this process, frozen, and moved on together with the loop's.

    freezegun binds the fake clocks into every module that is loaded when it starts, so start it once, before the
    student's file is loaded. Left as they are: `process_time`, `thread_time`, `clock_gettime`.
    """

    def __init__(self) -> None:
        self._frozen: Any = None

    def start(self) -> None:
        import freezegun
        import freezegun.api

        # By default freezegun shows real time to callers in modules whose names *begin* with `queue`, `gi`, ...,
        # which would hit a student's `queue_demo.py`; and looks at the call stack for them at every reading.
        freezegun.configure(default_ignore_list=["freezegun.api"])
        freezegun.api.call_stack_inspection_limit = 0
        # Never real_asyncio=True: it overwrites `time` on the loop class that new_event_loop() yields, ours.
        self._frozen = freezegun.freeze_time(EPOCH).start()

    def tick(self, ticks: int) -> None:
        """Move on by a number of microseconds."""
        if self._frozen is not None and ticks:
            self._frozen.tick(datetime.timedelta(microseconds=ticks))

    def restart(self) -> None:
        """Back to the epoch."""
        if self._frozen is not None:
            self._frozen.move_to(EPOCH)
