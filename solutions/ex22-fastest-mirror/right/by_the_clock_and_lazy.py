"""Moments are counted from the start; a failure beside a busy mirror changes nothing."""

import asyncio
import time


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    begin, tasks, place = time.monotonic(), [], 0
    try:
        while True:
            busy = [task for task in tasks if not task.done()]
            good = [task for task in tasks if task.done() and not task.exception()]
            if good:
                return good[0].result()
            left = begin + place * h - time.monotonic()
            if place == len(mirrors):
                left = None
            elif left <= 0 or not busy:
                tasks.append(asyncio.create_task(fetch(mirrors[place])))
                place += 1
                continue
            if not busy:
                raise MirrorError("none")
            await asyncio.wait(busy, timeout=left, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
