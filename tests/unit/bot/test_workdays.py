"""Promises of a call are kept within working days."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.intake import wording
from bot.leads import workdays

ZONE = "America/Los_Angeles"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE))


@pytest.mark.parametrize(
    ("said", "days", "promised"),
    [
        ("2026-11-24T23:30", 1, "2026-11-25T17:00"),  # late on a Tuesday
        ("2026-11-25T09:00", 1, "2026-11-27T17:00"),  # Thanksgiving lies between
        ("2026-11-28T09:00", 1, "2026-11-30T17:00"),  # a Saturday
        ("2026-11-27T09:00", 2, "2026-12-01T17:00"),
        ("2026-11-28T09:00", 0, "2026-11-30T17:00"),
    ],
)
def test_promised(said: str, days: int, promised: str) -> None:
    assert workdays.promised(at(said).astimezone(UTC), days, ZONE) == at(promised)


def test_holidays_are_no_working_days() -> None:
    assert not workdays.is_working_day(date(2026, 12, 25))
    assert workdays.is_working_day(date(2026, 12, 24))


def test_times_are_said_plainly_in_both_languages() -> None:
    noon = at("2026-11-27T12:05")
    assert wording.time_words(noon, "en", ZONE) == "Fri, Nov 27, 12:05 PM"
    assert wording.time_words(noon, "es", ZONE).endswith("12:05 de la tarde")
