"""The musts: for each, whether openings keep it, break it, or do not say. Unknown is a question, never a no.

Each check gives an array with a value an opening: FITS, ASK or BREAKS.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.directory.index import Index
from bot.guidance import travel
from bot.guidance.once import once
from bot.guidance.sectors import codes_of
from bot.guidance.wishes import SHIFTS, Wishes

FITS, ASK, BREAKS = np.int8(1), np.int8(0), np.int8(-1)
Verdicts = NDArray[np.int8]
LONGEST_MINUTES = 120  # one way, where the person named no limit
SLACK = 60  # minutes that a shift may reach into another one and still not count as it
# The contract's words for our arrangements: those it surely is, and those it may become.
SURE = {
    "agency_temp": {"temporary"},
    "temporary": {"temporary"},
    "seasonal": {"seasonal", "temporary"},
    "direct": {"permanent"},
    "ojt": {"permanent"},
    "apprenticeship": {"permanent"},
}
MAYBE = {"temp_to_hire": {"temporary", "permanent"}}
WEEKLY_HOURS = {"full_time", "part_time"}
Check = Callable[[Index, Wishes], "Verdicts | None"]


def verdicts(index: Index, wishes: Wishes) -> dict[str, Verdicts]:
    """What each of the person's musts says of each opening; a must that the person does not have is left out."""
    found = {name: check(index, wishes) for name, check in CHECKS.items()}
    return {name: verdict for name, verdict in found.items() if verdict is not None}


@once
def live(index: Index, today: date) -> NDArray[np.bool_]:
    """Openings that can be offered: not expired, by a partner who has not asked for a pause."""
    day, partners = today.toordinal(), index.employers
    ready = partners.partner & (partners.paused_until < day)
    result: NDArray[np.bool_] = (index.valid_through >= day) & ready.take(index.employer_of, mode="clip")
    return result


def distances(index: Index, wishes: Wishes) -> NDArray[np.float64] | None:
    """Miles to each place of the index; None if it is not known where the person is."""
    return _from(index, wishes.place) if wishes.place else None


def minutes_to(index: Index, wishes: Wishes, otherwise: str) -> NDArray[np.float64] | None:
    """Minutes to each place of the index by the quickest of the person's ways, by `otherwise` where they named none."""
    return _soonest(index, wishes.place, wishes.modes or (otherwise,)) if wishes.place else None


@once
def _from(index: Index, here: travel.Place) -> NDArray[np.float64]:
    return travel.miles_between(here, index.latitudes, index.longitudes)


@once
def _soonest(index: Index, here: travel.Place, modes: tuple[str, ...]) -> NDArray[np.float64]:
    return travel.soonest(_from(index, here), modes)


def overlap(spans: Any, window: tuple[float, float]) -> Any:
    """Shared minutes of spans (n, 2) with a window, which recurs each day."""
    days = (-1440, 0, 1440)
    shared = [np.minimum(spans[:, 1], window[1] + d) - np.maximum(spans[:, 0], window[0] + d) for d in days]
    return sum(np.maximum(0.0, part) for part in shared)


def inside(spans: Any, window: tuple[int | None, int | None]) -> Any:
    """Whether spans lie in a window. Without a start it is the same day's end, without an end any start after it."""
    start, end = window
    if end is None:
        return spans[:, 0] >= (start or 0)
    if start is not None and end <= start:
        end += 1440
    late = (spans[:, 0] + 1440 >= (start or 0)) & (spans[:, 1] + 1440 <= end)
    return ((spans[:, 0] >= (start or 0)) & (spans[:, 1] <= end)) | late


def whole(window: tuple[int | None, int | None]) -> tuple[float, float]:
    """A window to avoid, its open ends at midnight."""
    start, end = window[0] or 0, 1440 if window[1] is None else window[1]
    return start, end if end > start else end + 1440


@once
def minutes_in(index: Index) -> dict[str, Any]:
    """For each shift the minutes of each of the index's spans that lie in it."""
    return {shift: overlap(index.spans, window) for shift, window in SHIFTS.items()}


def in_shifts(index: Index, shifts: frozenset[str]) -> Any:
    """Minutes of each of the index's spans that lie in any of the shifts."""
    return sum((minutes_in(index)[shift] for shift in shifts), np.zeros(len(index.spans)))


def _judge(breaks: NDArray[np.bool_], unknown: NDArray[np.bool_]) -> Verdicts:
    """BREAKS where it breaks, else ASK where it is unknown, else FITS; in arithmetic, which is thirty times as quick as a choice."""
    no, open_ = breaks.view(np.int8), unknown.view(np.int8)
    result: Verdicts = (FITS - open_) * (FITS - no) - no
    return result


def _spread(verdict: Verdicts, of: NDArray[Any]) -> Verdicts:
    """The verdicts of a column's few values, for its rows."""
    return verdict.take(of, mode="clip")


def _travel(index: Index, wishes: Wishes) -> Verdicts | None:
    far, took = distances(index, wishes), minutes_to(index, wishes, travel.FASTEST)
    if far is None or took is None:
        return None
    most = wishes.most_minutes or LONGEST_MINUTES
    breaks, unknown = took > most, np.isnan(far)
    if wishes.most_miles is not None:
        breaks |= far > wishes.most_miles
    if not wishes.modes:
        unknown |= travel.minutes(far, travel.USUAL) > most
    verdict = _spread(_judge(breaks, unknown), index.place_of)
    if wishes.modes and travel.PUBLIC.issuperset(wishes.modes):
        verdict[(verdict == FITS) & _off_hours(index)] = ASK
    return verdict


@once
def _off_hours(index: Index) -> NDArray[np.bool_]:
    """Openings at hours when few buses run."""
    first, last = travel.BUS_HOURS
    off: NDArray[np.bool_] = ((index.spans[:, 0] < first) | (index.spans[:, 1] > last)).take(index.span_of, mode="clip")
    return off


def _day(index: Index, wishes: Wishes) -> Verdicts | None:
    if not (wishes.days_out or wishes.days_only):
        return None
    breaks = [bool(d & wishes.days_out or (wishes.days_only and d - wishes.days_only)) for d in index.day_sets]
    return _spread(_judge(np.array(breaks, bool), np.array([not d for d in index.day_sets], bool)), index.days_of)


def _shift(index: Index, wishes: Wishes) -> Verdicts | None:
    if not (wishes.shifts_out or wishes.shifts_only):
        return None
    spans = index.spans
    breaks = np.zeros(len(spans), bool)
    for shift in wishes.shifts_out:
        breaks |= minutes_in(index)[shift] > SLACK
    if wishes.shifts_only:
        breaks |= in_shifts(index, wishes.shifts_only) < spans[:, 1] - spans[:, 0] - SLACK
    return _spread(_judge(breaks, np.isnan(spans[:, 0])), index.span_of)


def _clock(index: Index, wishes: Wishes) -> Verdicts | None:
    if not wishes.clock_out and wishes.clock_only is None:
        return None
    spans = index.spans
    breaks = np.zeros(len(spans), bool)
    for window in wishes.clock_out:
        breaks |= overlap(spans, whole(window)) > 0
    if wishes.clock_only is not None:
        breaks |= ~inside(spans, wishes.clock_only)
    unknown = np.isnan(spans[:, 0])
    return _spread(_judge(breaks & ~unknown, unknown), index.span_of)


def _hours(index: Index, wishes: Wishes) -> Verdicts | None:
    if wishes.hours_min is None and wishes.hours_max is None:
        return None
    least, most = wishes.hours_min or 0.0, np.inf if wishes.hours_max is None else wishes.hours_max
    few, many = index.hours[:, 0], index.hours[:, 1]
    return _judge((many < least) | (few > most), np.isnan(few) | (few < least) | (many > most))


@once
def weekly_pay(index: Index) -> tuple[Any, Any]:
    """The least and the most it pays a week; 40 hours are the most that is reckoned with where they are not known."""
    few = np.where(np.isnan(index.hours[:, 0]), 0.0, index.hours[:, 0])
    many = np.where(np.isnan(index.hours[:, 1]), 40.0, index.hours[:, 1])
    return index.pay[:, 0] * few, index.pay[:, 1] * many


def _pay(index: Index, wishes: Wishes) -> Verdicts | None:
    if wishes.pay_hour is not None:
        floor, low, high = wishes.pay_hour, index.pay[:, 0], index.pay[:, 1]
    elif wishes.pay_week is not None:
        floor, (low, high) = wishes.pay_week, weekly_pay(index)
    else:
        return None
    cent = 0.005
    return _judge(high < floor - cent, np.isnan(low) | (low < floor - cent))


def _arrangement(index: Index, wishes: Wishes) -> Verdicts | None:
    out, only = wishes.arrangements_out, wishes.arrangements_only
    if not (out or only):
        return None
    result = np.array([_contract(*contract, out, only) for contract in index.contracts], np.int8)
    return _spread(result, index.contract_of)


def _contract(arrangement: str | None, hours: str | None, out: frozenset[str], only: frozenset[str]) -> np.int8:
    terms = (arrangement in SURE or arrangement in MAYBE, SURE.get(arrangement or "", set()), MAYBE.get(arrangement or "", set()))
    weekly: tuple[bool, set[str], set[str]] = (hours is not None, {hours} if hours else set(), set())
    answers = [_kind(*terms, out - WEEKLY_HOURS, only - WEEKLY_HOURS), _kind(*weekly, out & WEEKLY_HOURS, only & WEEKLY_HOURS)]
    return min(answers)


def _kind(known: bool, sure: set[str], maybe: set[str], out: frozenset[str], only: frozenset[str]) -> np.int8:
    if not (out or only):
        return FITS
    if not known:
        return ASK
    if sure & out or (only and not (sure | maybe) & only):
        return BREAKS
    return ASK if maybe & out or (only and not sure & only) else FITS


def _licence(index: Index, wishes: Wishes) -> Verdicts:
    return _with_licences(index, wishes.licences_had, wishes.licences_lacked - wishes.licences_had)


@once
def _with_licences(index: Index, had: frozenset[str], lacked: frozenset[str]) -> Verdicts:
    """Few people speak of licences, so that most ask for the same."""
    breaks = np.array([bool(needs & lacked) for needs in index.licences], bool)
    unknown = np.array([bool(needs - had) for needs in index.licences], bool)
    return _spread(_judge(breaks, unknown), index.licences_of)


def _limit(index: Index, wishes: Wishes) -> Verdicts | None:
    if not wishes.limits:
        return None
    others = wishes.limits - {"lifting"}
    breaks = np.array([bool(d & others) for d in index.demands], bool)
    verdict = _spread(_judge(breaks, np.array([not d for d in index.demands], bool)), index.demands_of)
    return np.minimum(verdict, _lift(index, wishes.lifting_max)) if wishes.lifting_max is not None else verdict


def _lift(index: Index, most: float) -> Verdicts:
    """Pounds that are not said are a question where lifting is asked for, or where nothing is said at all."""
    open_ = np.array(["lifting" in d or not d for d in index.demands], bool)
    return _judge(index.lifting > most, np.isnan(index.lifting) & open_.take(index.demands_of, mode="clip"))


def _start(index: Index, wishes: Wishes) -> Verdicts | None:
    if wishes.start_by is None and wishes.start_from is None:
        return None
    breaks = np.zeros(len(index), bool)
    if wishes.start_by is not None:
        breaks |= index.starts > wishes.start_by.toordinal()
    if wishes.start_from is not None:
        breaks |= index.starts < wishes.start_from.toordinal()
    return _judge(breaks, np.isnan(index.starts))


def _age(index: Index, wishes: Wishes) -> Verdicts:
    return _at_age(index, wishes.adult)


@once
def _at_age(index: Index, adult: bool | None) -> Verdicts:
    least = index.minimum_age
    if adult is False:
        return _judge(least >= 18, (least > 16) & (least < 18))
    return _judge(np.zeros(len(index), bool), least > (18 if adult else 17))


def _unwanted(index: Index, wishes: Wishes) -> Verdicts | None:
    if not (wishes.jobs_out or wishes.words_out or wishes.employers_out):
        return None
    names = np.zeros(len(index.employers.partner), bool)
    for name in wishes.employers_out:
        names[index.employers.names.get(name, [])] = True
    jobs = of_kind(index, wishes.jobs_out, wishes.words_out).take(index.soc_of, mode="clip")
    breaks = jobs | names.take(index.employer_of, mode="clip")
    return _judge(breaks, np.zeros_like(breaks))


def of_kind(index: Index, codes: frozenset[str], words: frozenset[str]) -> NDArray[np.bool_]:
    """Which occupations of the index are one of the codes (by their first six digits) or in a sector that the words name."""
    result = np.zeros(len(index.socs), bool)
    if codes:
        result[[number for code in codes for number in index.soc_numbers.get(code[:7], ())]] = True
    starts = tuple(start for word in words for start in codes_of(word))
    if starts:
        result |= np.array([(soc or "").startswith(starts) for soc in index.socs], bool)
    return result


CHECKS: dict[str, Check] = {
    "travel": _travel,
    "day": _day,
    "shift": _shift,
    "clock": _clock,
    "pay": _pay,
    "hours": _hours,
    "arrangement": _arrangement,
    "licence": _licence,
    "limit": _limit,
    "start": _start,
    "age": _age,
    "unwanted": _unwanted,
}
