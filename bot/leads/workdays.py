"""Working days of the programme: not Saturdays, Sundays or US federal holidays."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

CLOSES = time(17)  # the end of a working day, local time


def is_working_day(day: date) -> bool:
    """Whether coordinators work on that day."""
    return day.weekday() < 5 and day not in _holidays()


def promised(at: datetime, days: int, zone: str) -> datetime:
    """The end of the working day that lies `days` working days after `at`, in the programme's time zone."""
    local = at.astimezone(ZoneInfo(zone))
    day = local.date()
    while days > 0 or not is_working_day(day):
        day += timedelta(days=1)
        days -= is_working_day(day)
    return datetime.combine(day, CLOSES, local.tzinfo)


@cache
def _holidays() -> holidays.HolidayBase:
    return holidays.country_holidays("US")
