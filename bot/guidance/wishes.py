"""What a person needs and wishes, put together from facts so that openings can be held against it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.guidance.travel import Place, place_of_city, place_of_zip
from nlu.contract import Fact

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_SETS = {"weekday": WEEK[:5], "weekend": WEEK[5:]}
# Shifts as minutes of the day; the overnight one goes past midnight.
SHIFTS = {"morning": (300, 720), "afternoon": (720, 1020), "evening": (1020, 1320), "overnight": (1320, 1740)}
# Hours in one unit of pay, to compare by the hour: a full-time year is 2,080 hours (BLS).
HOURS_PER = {"hour": 1.0, "day": 8.0, "week": 40.0, "month": 2080 / 12, "year": 2080.0}


@dataclass(frozen=True)
class Wishes:
    """Unknown is None or empty, and never rules anything out."""

    place: Place | None = None
    modes: tuple[str, ...] = ()
    most_minutes: int | None = None
    most_miles: float | None = None
    days_out: frozenset[str] = frozenset()
    days_only: frozenset[str] = frozenset()
    shifts_out: frozenset[str] = frozenset()
    shifts_only: frozenset[str] = frozenset()
    clock_out: tuple[tuple[int, int], ...] = ()
    clock_only: tuple[int, int] | None = None
    pay_floor: float | None = None  # dollars an hour
    hours_min: float | None = None
    hours_max: float | None = None
    arrangements_out: frozenset[str] = frozenset()
    arrangements_only: frozenset[str] = frozenset()
    licences_lacked: frozenset[str] = frozenset()
    limits: frozenset[str] = frozenset()
    lifting_max: int | None = None
    start_by: date | None = None
    under_18: bool = False
    jobs_wanted: frozenset[str] = frozenset()  # SOC codes
    jobs_done: frozenset[str] = frozenset()
    jobs_out: frozenset[str] = frozenset()
    words_wanted: frozenset[str] = frozenset()  # titles without a code
    employers_out: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()


def from_facts(facts: Iterable[Fact], today: date) -> Wishes:
    """The wishes that these facts amount to; `today` is where "this week" counts from."""
    known = list(facts)
    place = _last(known, "zip", "have", place_of_zip) or _last(known, "city", "have", place_of_city)
    commute = _last(known, "commute_max", "want", dict) or {}
    hours = _last(known, "hours_per_week", "want", dict, hard=True) or {}
    wants = [fact for fact in known if fact.field == "job"]
    return Wishes(
        place=place,
        modes=_modes(known),
        most_minutes=commute.get("minutes"),
        most_miles=commute.get("miles"),
        days_out=_days(known, "avoid"),
        days_only=_days(known, "want"),
        shifts_out=_values(known, "shift", "avoid"),
        shifts_only=_values(known, "shift", "want", hard=True),
        clock_out=tuple(_window(f.value) for f in known if f.field == "clock" and f.polarity == "avoid"),
        clock_only=_last(known, "clock", "want", _window),
        pay_floor=_last(known, "pay_floor", "want", hourly),
        hours_min=hours.get("min"),
        hours_max=hours.get("max"),
        arrangements_out=_values(known, "arrangement", "avoid", hard=True),
        arrangements_only=_values(known, "arrangement", "want", hard=True),
        licences_lacked=_values(known, "licence", "lack"),
        limits=_values(known, "limit", "avoid") - ({"lifting"} if _lifting(known) else frozenset()),
        lifting_max=_lifting(known),
        start_by=_last(known, "start", "want", lambda value: _start_by(value, today), hard=True),
        under_18=any(f.field == "adult" and f.value is False for f in known),
        jobs_wanted=_codes(wants, "want"),
        jobs_done=_codes(wants, "have"),
        jobs_out=_codes(wants, "avoid"),
        words_wanted=frozenset(f.value["title"].lower() for f in wants if f.polarity == "want" and not f.value.get("soc")),
        employers_out=frozenset(str(f.value).casefold() for f in known if f.field == "employer" and f.polarity == "avoid"),
        styles=_values(known, "work_style", "want"),
        traits=_values(known, "employer_trait", "want"),
    )


def hourly(pay: dict[str, Any]) -> float:
    """Pay as dollars an hour."""
    return float(pay["amount"]) / HOURS_PER[pay["per"]]


def minutes_of_day(clock: str | None) -> int | None:
    """ "14:30" as 870."""
    if not clock:
        return None
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def expand_days(values: Iterable[str]) -> frozenset[str]:
    """Days with "weekday" and "weekend" spelled out."""
    return frozenset(day for value in values for day in DAY_SETS.get(value, (value,)))


def _values(facts: list[Fact], field: str, polarity: str, hard: bool = False) -> frozenset[str]:
    return frozenset(str(f.value) for f in facts if f.field == field and f.polarity == polarity and (f.hard or not hard))


def _days(facts: list[Fact], polarity: str) -> frozenset[str]:
    """Days wanted bind only where they were put as a must; days to avoid always do."""
    return expand_days(_values(facts, "day", polarity, hard=polarity == "want"))


def _codes(jobs: list[Fact], polarity: str) -> frozenset[str]:
    return frozenset(f.value["soc"] for f in jobs if f.polarity == polarity and f.value.get("soc"))


def _last(facts: list[Fact], field: str, polarity: str, read: Any, hard: bool = False) -> Any:
    values = [f.value for f in facts if f.field == field and f.polarity == polarity and (f.hard or not hard)]
    return read(values[-1]) if values else None


def _modes(facts: list[Fact]) -> tuple[str, ...]:
    have = [str(f.value) for f in facts if f.field == "transport" and f.polarity == "have" and f.value != "none"]
    lacks_car = any(f.field == "transport" and (f.value, f.polarity) in {("car", "lack"), ("none", "have")} for f in facts)
    return tuple(have) or (("bus",) if lacks_car else ())


def _window(clock: dict[str, str]) -> tuple[int, int]:
    start, end = minutes_of_day(clock.get("from")), minutes_of_day(clock.get("to"))
    return (0 if start is None else start), (1440 if end is None else end)


def _lifting(facts: list[Fact]) -> int | None:
    limits = [f for f in facts if f.field == "limit" and f.value == "lifting"]
    return min((f.max_lb if f.max_lb is not None else 10) for f in limits) if limits else None


def _start_by(value: str, today: date) -> date:
    days = {"now": 7, "this_week": 7, "this_month": 31}
    return today + timedelta(days=days[value]) if value in days else date.fromisoformat(value)
