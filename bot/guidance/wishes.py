"""What a person needs and wishes, put together from facts so that openings can be held against it. Pure.

`*_out` and `*_only` are musts; `*_liked` and `*_unliked` only order. Nothing of age beyond "under 18", sex, race, origin,
disability, a record or benefits is taken up here, so nothing of it can count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.directory.index import HOURS_PER, WEEK
from bot.directory.index import minutes_of_day as minutes_of_day
from bot.guidance.day_parts import of_days
from bot.guidance.travel import Place, place_of_city, place_of_zip
from nlu.contract import Fact

DAY_SETS = {"weekday": WEEK[:5], "weekend": WEEK[5:]}
# Shifts as minutes of the day; the overnight one goes past midnight.
SHIFTS = {"morning": (300, 720), "afternoon": (720, 1020), "evening": (1020, 1320), "overnight": (1320, 1740)}
WEEKS_PER = {"week": 1.0, "month": 52 / 12, "year": 52.0}
# A licence lets its holder do what the next one does: 49 CFR 383.91 for the commercial ones.
COVERS = {"cdl_a": ("cdl_b", "drivers"), "cdl_b": ("drivers",)}
LIGHT_LB = 10  # what "no lifting" is taken to allow
Strings = frozenset[str]
NONE: Strings = frozenset()
Window = tuple[int | None, int | None]


@dataclass(frozen=True)
class Wishes:
    """Unknown is None or empty, and never rules anything out."""

    place: Place | None = None
    modes: tuple[str, ...] = ()
    most_minutes: float | None = None
    most_miles: float | None = None
    days_out: Strings = NONE
    days_only: Strings = NONE
    days_liked: Strings = NONE
    days_unliked: Strings = NONE
    shifts_out: Strings = NONE
    shifts_only: Strings = NONE
    shifts_liked: Strings = NONE
    shifts_unliked: Strings = NONE
    clock_out: tuple[Window, ...] = ()
    clock_only: Window | None = None
    clock_unliked: tuple[Window, ...] = ()
    clock_liked: Window | None = None
    pay_hour: float | None = None  # dollars an hour at least
    pay_week: float | None = None  # dollars a week at least, where the floor was said by the week or longer
    hours_min: float | None = None
    hours_max: float | None = None
    hours_liked: tuple[float | None, float | None] = (None, None)
    arrangements_out: Strings = NONE
    arrangements_only: Strings = NONE
    arrangements_liked: Strings = NONE
    arrangements_unliked: Strings = NONE
    licences_had: Strings = NONE
    licences_lacked: Strings = NONE
    limits: Strings = NONE
    lifting_max: float | None = None
    start_by: date | None = None
    start_from: date | None = None
    soon: bool = False
    adult: bool | None = None
    jobs_wanted: Strings = NONE  # SOC codes
    jobs_done: Strings = NONE
    jobs_out: Strings = NONE
    jobs_unliked: Strings = NONE
    words_wanted: Strings = NONE  # titles without a code
    words_done: Strings = NONE
    words_out: Strings = NONE
    words_unliked: Strings = NONE
    employers_out: Strings = NONE
    employers_liked: Strings = NONE
    styles: Strings = NONE
    styles_unliked: Strings = NONE
    traits: Strings = NONE
    traits_unliked: Strings = NONE
    interests: Strings = NONE  # RIASEC letters
    interests_unliked: Strings = NONE

    @property
    def names_work(self) -> bool:
        """Whether the person said which work they want."""
        return bool(self.jobs_wanted or self.words_wanted)

    @property
    def looked_for(self) -> tuple[Strings, Strings]:
        """Codes and words of the work that is wanted; of what was done, where none was named."""
        return (self.jobs_wanted, self.words_wanted) if self.names_work else (self.jobs_done, self.words_done)


def from_facts(facts: Iterable[Fact], today: date) -> Wishes:
    """The wishes that these facts amount to; `today` is where "this week" counts from.

    Whoever cannot on Sunday mornings is offered nothing on Sundays, and mornings on other days.
    """
    told = list(facts)
    of_a_day = of_days(told)
    known = _Known(fact for fact in told if fact not in of_a_day)
    return Wishes(
        place=known.last("zip", "have", place_of_zip) or known.last("city", "have", place_of_city),
        modes=_modes(known),
        adult=known.last("adult", "have", bool),
        **_time(known),
        **_terms(known),
        **_start(known, today),
        **_work(known),
        **_company(known),
    )


class _Known:
    def __init__(self, facts: Iterable[Fact]) -> None:
        self._told: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in facts:
            self._told[fact.field, fact.polarity].append(fact)

    def told(self, field: str, polarity: str) -> Sequence[Fact]:
        return self._told.get((field, polarity), ())

    def of(self, field: str, polarity: str, hard: bool | None = None) -> list[Any]:
        return [fact.value for fact in self.told(field, polarity) if hard in (None, fact.hard)]

    def set(self, field: str, polarity: str, hard: bool | None = None) -> Strings:
        return frozenset(map(str, self.of(field, polarity, hard)))

    def last(self, field: str, polarity: str, read: Any, hard: bool | None = None) -> Any:
        values = self.of(field, polarity, hard)
        return read(values[-1]) if values else None


def _time(known: _Known) -> dict[str, Any]:
    hours = known.last("hours_per_week", "want", dict, hard=True) or {}
    liked = known.last("hours_per_week", "want", dict, hard=False) or {}
    return {
        "days_out": expand_days(known.set("day", "avoid", True)),
        "days_only": expand_days(known.set("day", "want", True)),
        "days_liked": expand_days(known.set("day", "want", False)),
        "days_unliked": expand_days(known.set("day", "avoid", False)),
        "shifts_out": known.set("shift", "avoid", True),
        "shifts_only": known.set("shift", "want", True),
        "shifts_liked": known.set("shift", "want", False),
        "shifts_unliked": known.set("shift", "avoid", False),
        "clock_out": tuple(_window(v) for v in known.of("clock", "avoid", True)),
        "clock_only": known.last("clock", "want", _window, hard=True),
        "clock_unliked": tuple(_window(v) for v in known.of("clock", "avoid", False)),
        "clock_liked": known.last("clock", "want", _window, hard=False),
        "hours_min": hours.get("min"),
        "hours_max": hours.get("max"),
        "hours_liked": (liked.get("min"), liked.get("max")),
    }


def _terms(known: _Known) -> dict[str, Any]:
    commute = known.last("commute_max", "want", dict) or {}
    pay = known.last("pay_floor", "want", dict)
    had, lacked = known.set("licence", "have"), known.set("licence", "lack")
    by_week = pay and pay["per"] in WEEKS_PER
    return {
        "most_minutes": commute.get("minutes"),
        "most_miles": commute.get("miles"),
        "pay_hour": float(pay["amount"]) / HOURS_PER[pay["per"]] if pay and not by_week else None,
        "pay_week": float(pay["amount"]) / WEEKS_PER[pay["per"]] if pay and by_week else None,
        "arrangements_out": known.set("arrangement", "avoid", True),
        "arrangements_only": known.set("arrangement", "want", True),
        "arrangements_liked": known.set("arrangement", "want", False),
        "arrangements_unliked": known.set("arrangement", "avoid", False),
        "licences_had": had | {lower for name in had for lower in COVERS.get(name, ())},
        "licences_lacked": lacked | {name for name, lower in COVERS.items() if lacked & set(lower)},
        "limits": known.set("limit", "avoid"),
        "lifting_max": _lifting(known),
    }


def _start(known: _Known, today: date) -> dict[str, Any]:
    """ "This week" is the latest day, a date is the earliest: it is when the person is free."""
    days = {"now": 7, "this_week": 7, "this_month": 31}
    hard, said = known.last("start", "want", str, hard=True), known.last("start", "want", str)
    dated = hard if hard and hard not in days else None
    return {
        "start_by": today + timedelta(days=days[hard]) if hard in days else None,
        "start_from": date.fromisoformat(dated) if dated else None,
        "soon": said in ("now", "this_week"),
    }


def _work(known: _Known) -> dict[str, Any]:
    result: dict[str, Any] = {}
    kinds = {"wanted": ("want", None), "done": ("have", None), "out": ("avoid", True), "unliked": ("avoid", False)}
    for name, (polarity, hard) in kinds.items():
        jobs = known.of("job", polarity, hard)
        result[f"jobs_{name}"] = frozenset(job["soc"] for job in jobs if job.get("soc"))
        result[f"words_{name}"] = frozenset(job["title"].lower() for job in jobs if not job.get("soc"))
    return result


def _company(known: _Known) -> dict[str, Any]:
    return {
        "employers_out": frozenset(name.casefold() for name in known.set("employer", "avoid")),
        "employers_liked": frozenset(name.casefold() for name in known.set("employer", "want")),
        "styles": known.set("work_style", "want"),
        "styles_unliked": known.set("work_style", "avoid"),
        "traits": known.set("employer_trait", "want"),
        "traits_unliked": known.set("employer_trait", "avoid"),
        "interests": frozenset(name[:1].upper() for name in known.set("interest", "want")),
        "interests_unliked": frozenset(name[:1].upper() for name in known.set("interest", "avoid")),
    }


def expand_days(values: Iterable[str]) -> Strings:
    """Days with "weekday" and "weekend" spelled out."""
    return frozenset(day for value in values for day in DAY_SETS.get(value, (value,)))


def _modes(known: _Known) -> tuple[str, ...]:
    have = [mode for mode in known.of("transport", "have") if mode != "none"]
    stranded = "car" in known.of("transport", "lack") or "none" in known.of("transport", "have")
    return tuple(have) or (("bus",) if stranded else ())


def _window(clock: dict[str, str]) -> Window:
    return minutes_of_day(clock.get("from")), minutes_of_day(clock.get("to"))


def _lifting(known: _Known) -> float | None:
    limits = (fact for fact in known.told("limit", "avoid") if fact.value == "lifting")
    return min((LIGHT_LB if fact.max_lb is None else fact.max_lb for fact in limits), default=None)
