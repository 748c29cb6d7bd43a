"""The hard constraints: which of a person's musts an opening breaks. Unknown is never a no."""

from __future__ import annotations

from collections.abc import Callable

from bot.guidance.travel import miles, minutes, place_of_zip
from bot.guidance.wishes import HOURS_PER, SHIFTS, Wishes, minutes_of_day
from bot.store.directory import Employer, Opening

LONGEST_MINUTES = 75  # one way, where the person named no limit
# What our arrangements are in the contract's words.
ARRANGEMENTS = {
    "agency_temp": {"temporary"},
    "seasonal": {"seasonal", "temporary"},
    "temp_to_hire": {"temporary"},
    "direct": {"permanent"},
    "ojt": {"permanent"},
    "apprenticeship": {"permanent"},
}


def kinds(opening: Opening) -> set[str]:
    """The contract's arrangements that an opening counts as."""
    return ARRANGEMENTS.get(opening.arrangement, set()) | {opening.employment_type}


def span(opening: Opening) -> tuple[int, int] | None:
    """The shift in minutes of the day; past 1440 it ends on the next day. None where hours are agreed."""
    start, end = minutes_of_day(opening.opens_at), minutes_of_day(opening.closes_at)
    if start is None or end is None:
        return None
    return start, end if end > start else end + 1440


def top_pay(opening: Opening) -> float | None:
    """The most it pays, in dollars an hour."""
    amount = opening.base_salary_max or opening.base_salary_min
    return amount / HOURS_PER.get(opening.salary_unit, 1.0) if amount else None


def sure_pay(opening: Opening) -> float | None:
    """What it pays at least, in dollars an hour."""
    amount = opening.base_salary_min or opening.base_salary_max
    return amount / HOURS_PER.get(opening.salary_unit, 1.0) if amount else None


def travel_minutes(opening: Opening, wishes: Wishes) -> int | None:
    """Minutes one way by the person's quickest mode; by bus where they named none."""
    there = place_of_zip(opening.postal_code)
    if wishes.place is None or there is None:
        return None
    return min(minutes(wishes.place, there, mode) for mode in wishes.modes or ("bus",))


def _too_far(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    there = place_of_zip(opening.postal_code)
    took = travel_minutes(opening, wishes)
    if wishes.place is None or there is None or took is None:
        return False
    if wishes.most_miles is not None and miles(wishes.place, there) > wishes.most_miles:
        return True
    return took > (wishes.most_minutes or LONGEST_MINUTES)


def _wrong_days(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    days = set(opening.days)
    return bool(days & wishes.days_out) or bool(wishes.days_only and days - wishes.days_only)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Shared minutes, the second window also taken a day later and a day earlier."""
    return sum(max(0, min(a[1], b[1] + day) - max(a[0], b[0] + day)) for day in (-1440, 0, 1440))


def _wrong_shift(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    worked = span(opening)
    if worked is None:
        return False
    if any(_overlap(worked, SHIFTS[shift]) > 60 for shift in wishes.shifts_out):
        return True
    inside = sum(_overlap(worked, SHIFTS[shift]) for shift in wishes.shifts_only)
    return bool(wishes.shifts_only) and inside < (worked[1] - worked[0]) - 60


def _wrong_clock(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    worked = span(opening)
    if worked is None:
        return False
    if any(_overlap(worked, window) > 0 for window in wishes.clock_out):
        return True
    only = wishes.clock_only
    if only is None:
        return False
    end = only[1] if only[1] > only[0] else only[1] + 1440
    return worked[0] < only[0] or worked[1] > end


def _underpaid(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    pay = sure_pay(opening)
    return wishes.pay_floor is not None and pay is not None and pay < wishes.pay_floor - 0.005


def _wrong_hours(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    too_few = wishes.hours_min is not None and opening.hours_max is not None and opening.hours_max < wishes.hours_min
    too_many = wishes.hours_max is not None and opening.hours_min is not None and opening.hours_min > wishes.hours_max
    return too_few or too_many


def _wrong_arrangement(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    mine = kinds(opening)
    if mine & wishes.arrangements_out:
        return True
    hours = {"full_time", "part_time"}
    return any(only and not mine & only for only in (wishes.arrangements_only & hours, wishes.arrangements_only - hours))


def _needs_licence(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    return bool(set(opening.licences) & wishes.licences_lacked)


def _too_heavy(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    lifts = opening.lifting_lb or (25 if "lifting" in opening.demands else 0)
    return bool(set(opening.demands) & wishes.limits) or (wishes.lifting_max is not None and lifts > wishes.lifting_max)


def _too_late(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    return bool(wishes.start_by and opening.job_start_date and opening.job_start_date > wishes.start_by)


def _too_young(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    return wishes.under_18 and (opening.minimum_age or 0) >= 18


def _unwanted(opening: Opening, employer: Employer, wishes: Wishes) -> bool:
    return opening.occupational_category in wishes.jobs_out or employer.name.casefold() in wishes.employers_out


Check = Callable[[Opening, Employer, Wishes], bool]
CHECKS: dict[str, Check] = {
    "distance": _too_far,
    "day": _wrong_days,
    "shift": _wrong_shift,
    "clock": _wrong_clock,
    "pay": _underpaid,
    "hours": _wrong_hours,
    "arrangement": _wrong_arrangement,
    "licence": _needs_licence,
    "limit": _too_heavy,
    "start": _too_late,
    "age": _too_young,
    "unwanted": _unwanted,
}


def broken(opening: Opening, employer: Employer, wishes: Wishes) -> list[str]:
    """The names of the hard constraints that an opening breaks for a person; empty where it fits."""
    return [name for name, check in CHECKS.items() if check(opening, employer, wishes)]
