"""Moments: as teachers write them, as platforms export them, and as they are told."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

WRITTEN = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d{1,9})?\s*(\S+)")
OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")
SHOWN = "%Y-%m-%dT%H:%M:%SZ"


class NoMoment(ValueError):
    """Not one certain moment; the text says why, for the end of a sentence."""


def moment(text: str) -> datetime:
    """The moment that a text names: a date, a time, and a zone (`UTC`, `Z`, an offset, or a name like Europe/Berlin).

    Parts of a second are dropped. The zone is kept, as a day is what its clocks call one.

    Raises:
        NoMoment: it names none, or not one alone.
    """
    match = WRITTEN.fullmatch(text.strip())
    if match is None:
        raise NoMoment("it is not a date with time and time zone")
    try:
        naive = datetime.fromisoformat(f"{match[1]}T{match[2]}{match[3] or ''}")
    except ValueError:
        raise NoMoment(f"there is no {match[1]} {match[2]}{match[3] or ''}") from None
    when = naive.replace(tzinfo=zone(match[4]))
    if when.utcoffset() != when.replace(fold=1).utcoffset():
        raise NoMoment(f"clocks change in {match[4]} at that hour; give an offset, like +01:00")
    return when


def zone(text: str) -> tzinfo:
    """The zone of this name.

    Raises:
        NoMoment: there is none.
    """
    if text in ("UTC", "Z"):
        return UTC
    match = OFFSET.fullmatch(text)
    if match and int(match[2]) < 15 and int(match[3]) < 60:
        offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return timezone(-offset if match[1] == "-" else offset)
    try:
        return ZoneInfo(text)
    except (LookupError, ValueError, OSError):
        raise NoMoment(
            f"there is no time zone '{ascii(text)[1:-1][:60]}'; use UTC, +01:00 or a name like Europe/Berlin"
        ) from None


def shown(when: datetime) -> str:
    """A moment as stores and reports name it, in UTC."""
    return when.astimezone(UTC).strftime(SHOWN)
