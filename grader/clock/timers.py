"""The heap of timers of a virtual loop: by moment, and within a moment by number."""

from __future__ import annotations

import heapq

from grader.clock.handles import TimerHandle


class Timers:
    """Timers of one instant come out in the order of their numbers, which are drawn by `reserve`.

    asyncio leaves the order of ties open, and differs between Pythons; a verdict must not.
    """

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, TimerHandle]] = []
        self._numbers = 0

    def reserve(self) -> int:
        """Draw the next number: a place in line, to be used now or later."""
        self._numbers += 1
        return self._numbers

    def push(self, handle: TimerHandle, number: int) -> TimerHandle:
        heapq.heappush(self._heap, (handle.due, number, handle))
        return handle

    def pop(self) -> TimerHandle:
        return heapq.heappop(self._heap)[2]

    def head(self) -> int | None:
        """When the earliest timer is due, in ticks; None when there is none."""
        heap = self._heap
        while heap and heap[0][2].cancelled():
            heapq.heappop(heap)
        return heap[0][0] if heap else None

    def any_strong(self) -> bool:
        return any(not handle.weak and not handle.cancelled() for _, _, handle in self._heap)

    def clear(self) -> None:
        self._heap.clear()
