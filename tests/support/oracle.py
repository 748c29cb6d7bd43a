"""The musts once more, opening by opening and fact by fact, in the plainest words: what the match is held against.

It knows nothing of `bot/guidance` but the speeds of travel. A rule says True only where an opening surely breaks a must.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import cache
from typing import Any

import zipcodes

from bot.guidance.sectors import codes_of
from bot.guidance.travel import DETOUR, SPEEDS
from nlu.contract import Fact

WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
NAMED_DAYS = {"weekday": WEEK[:5], "weekend": WEEK[5:]}
SHIFT_HOURS = {"morning": (5, 12), "afternoon": (12, 17), "evening": (17, 22), "overnight": (22, 29)}
IN_SHIFT = {s: {m + d for m in range(a * 60, b * 60) for d in (-1440, 0, 1440)} for s, (a, b) in SHIFT_HOURS.items()}
TEMPORARY = {"agency_temp", "seasonal"}
PERMANENT = {"direct", "ojt", "apprenticeship"}
_places: dict[str, tuple[float, float]] = {}


def broken(opening: Any, employer: Any, facts: list[Fact], today: date) -> set[str]:
    """The names of the musts that an opening surely breaks."""
    rules = {
        "travel": _travel, "day": _day, "shift": _shift, "clock": _clock, "pay": _pay, "hours": _hours, "arrangement": _arrangement,
        "licence": _licence, "limit": _limit, "start": _start, "age": _age,
    }  # fmt: skip
    found = {name for name, rule in rules.items() if rule(opening, facts, today)}
    return found | ({"unwanted"} if _unwanted(opening, employer, facts) else set())


def is_live(opening: Any, employer: Any, today: date) -> bool:
    """Whether an opening may be offered at all."""
    if opening.valid_through and opening.valid_through < today:
        return False
    if employer.paused_until:
        return bool(today > employer.paused_until)
    return not employer.paused and employer.relationship_stage not in ("listed", "paused")


def _all(facts: list[Fact], field: str, polarity: str, must: bool | None = None) -> list[Any]:
    return [f.value for f in facts if f.field == field and f.polarity == polarity and (must is None or f.hard == must)]


def _where(code: str | None) -> tuple[float, float] | None:
    if code and code not in _places:
        found = zipcodes.matching(code)
        if found:
            _places[code] = float(found[0]["lat"]), float(found[0]["long"])
    return _places.get(code or "")


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Spherical law of cosines, in miles."""
    (lat1, lon1), (lat2, lon2) = [(math.radians(x), math.radians(y)) for x, y in (a, b)]
    cosine = math.sin(lat1) * math.sin(lat2) + math.cos(lat1) * math.cos(lat2) * math.cos(lon2 - lon1)
    return 3958.8 * math.acos(min(1.0, cosine))


def _travel(opening: Any, facts: list[Fact], today: date) -> bool:
    home, work = [_where(code) for code in ((_all(facts, "zip", "have") or [None])[-1], opening.postal_code)]
    if home is None or work is None:
        return False
    limit = (_all(facts, "commute_max", "want") or [{}])[-1]
    away = _distance(home, work)
    if "miles" in limit and away > limit["miles"] + 0.01:
        return True
    modes = [m for m in _all(facts, "transport", "have") if m != "none"]
    if not modes:
        no_car = "car" in _all(facts, "transport", "lack") or "none" in _all(facts, "transport", "have")
        modes = ["bus"] if no_car else ["car"]
    best = min(away * DETOUR / SPEEDS[m][0] * 60 + SPEEDS[m][1] for m in modes)
    return best > limit.get("minutes", 120) + 2.6  # estimates are said to five minutes


def _day(opening: Any, facts: list[Fact], today: date) -> bool:
    off = {d for v in _all(facts, "day", "avoid", True) for d in NAMED_DAYS.get(v, [v])}
    only = {d for v in _all(facts, "day", "want", True) for d in NAMED_DAYS.get(v, [v])}
    return any(d in off or (only and d not in only) for d in opening.days)


@cache
def _worked(opens_at: str | None, closes_at: str | None) -> frozenset[int] | None:
    """The minutes of two days that are worked."""
    if not (opens_at and closes_at):
        return None
    start, end = [int(t[:2]) * 60 + int(t[3:]) for t in (opens_at, closes_at)]
    return frozenset(range(start, end if end > start else end + 1440))


def _shift(opening: Any, facts: list[Fact], today: date) -> bool:
    worked = _worked(opening.opens_at, opening.closes_at)
    if worked is None:
        return False
    if any(len(worked & IN_SHIFT[s]) > 60 for s in _all(facts, "shift", "avoid", True)):
        return True
    only = _all(facts, "shift", "want", True)
    inside = frozenset().union(*(IN_SHIFT[s] for s in only)) if only else worked
    return len(worked & inside) < len(worked) - 60


def _minute(text: str | None, default: int) -> int:
    return default if text is None else int(text[:2]) * 60 + int(text[3:])


def _clock(opening: Any, facts: list[Fact], today: date) -> bool:
    worked = _worked(opening.opens_at, opening.closes_at)
    if worked is None:
        return False
    for window in _all(facts, "clock", "avoid", True):
        start, end = _minute(window.get("from"), 0), _minute(window.get("to"), 1440)
        end += 1440 if end <= start else 0
        if any(not worked.isdisjoint(range(start + d, end + d)) for d in (-1440, 0, 1440)):
            return True
    wanted = (_all(facts, "clock", "want", True) or [None])[-1]
    if wanted is None:
        return False
    if min(worked) < _minute(wanted.get("from"), 0):
        return True
    return "to" in wanted and max(worked) + 1 > _minute(wanted["to"], 0)


def _pay(opening: Any, facts: list[Fact], today: date) -> bool:
    floor = (_all(facts, "pay_floor", "want") or [None])[-1]
    top = opening.base_salary_max or opening.base_salary_min
    if floor is None or top is None or opening.salary_unit is None:
        return False
    most_hours = opening.hours_max or opening.hours_min or 40
    weekly = {"hour": top * most_hours, "week": top, "year": top / 52}[opening.salary_unit]
    if floor["per"] == "hour":
        return bool(weekly / most_hours < floor["amount"] - 0.006)
    return bool(weekly < floor["amount"] / {"week": 1, "year": 52}[floor["per"]] - 0.006)


def _hours(opening: Any, facts: list[Fact], today: date) -> bool:
    wanted = (_all(facts, "hours_per_week", "want", True) or [{}])[-1]
    if opening.hours_max is None:
        return False
    return bool(opening.hours_max < wanted.get("min", 0) or opening.hours_min > wanted.get("max", 999))


def _arrangement(opening: Any, facts: list[Fact], today: date) -> bool:
    out, only = _all(facts, "arrangement", "avoid", True), _all(facts, "arrangement", "want", True)
    kind, hours = opening.arrangement, opening.employment_type
    if ("temporary" in out and kind in TEMPORARY) or ("seasonal" in out and kind == "seasonal") or hours in out:
        return True
    if "permanent" in only and kind in TEMPORARY:
        return True
    weekly = [o for o in only if o in ("full_time", "part_time")]
    return bool(weekly and hours and hours not in weekly)


def _licence(opening: Any, facts: list[Fact], today: date) -> bool:
    had, lacked = set(_all(facts, "licence", "have")), set(_all(facts, "licence", "lack"))
    if "cdl_a" in had:
        had |= {"cdl_b", "drivers"}
    if "cdl_b" in had:
        had |= {"drivers"}
    if "drivers" in lacked:
        lacked |= {"cdl_a", "cdl_b"}
    if "cdl_b" in lacked:
        lacked |= {"cdl_a"}
    return bool(set(opening.licences) & (lacked - had))


def _limit(opening: Any, facts: list[Fact], today: date) -> bool:
    limits = [f for f in facts if f.field == "limit" and f.polarity == "avoid"]
    if any(f.value in opening.demands for f in limits if f.value != "lifting"):
        return True
    able = [10 if f.max_lb is None else f.max_lb for f in limits if f.value == "lifting"]
    return bool(able and opening.lifting_lb and opening.lifting_lb > min(able))


def _start(opening: Any, facts: list[Fact], today: date) -> bool:
    when = (_all(facts, "start", "want", True) or [None])[-1]
    if when is None or opening.job_start_date is None:
        return False
    days = {"now": 7, "this_week": 7, "this_month": 31}
    if when in days:
        return bool(opening.job_start_date > today + timedelta(days=days[when]))
    return bool(opening.job_start_date < date.fromisoformat(when))


def _age(opening: Any, facts: list[Fact], today: date) -> bool:
    return False in _all(facts, "adult", "have") and (opening.minimum_age or 0) >= 18


def _unwanted(opening: Any, employer: Any, facts: list[Fact]) -> bool:
    if employer.name.lower() in [str(v).lower() for v in _all(facts, "employer", "avoid")]:
        return True
    for job in _all(facts, "job", "avoid", True):
        code = opening.occupational_category or ""
        if (job["soc"] and code[:7] == job["soc"][:7]) or (not job["soc"] and code.startswith(codes_of(job["title"]) or ("none",))):
            return True
    return False
