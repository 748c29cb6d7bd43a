"""What the words of a job posting say of its terms. Only what is said; silence is None or empty."""

from __future__ import annotations

import re
from typing import Any

from bot.directory.importers import reading

# Google's words, the adverbs that people write instead, and UN/CEFACT's codes.
UNITS = {
    unit: name
    for name, units in {
        "hour": ("HOUR", "HOURLY", "HUR", "HR", "H"),
        "day": ("DAY", "DAILY"),
        "week": ("WEEK", "WEEKLY", "WEE"),
        "month": ("MONTH", "MONTHLY", "MON"),
        "year": ("YEAR", "YEARLY", "ANNUAL", "ANNUALLY", "ANN"),
    }.items()
    for unit in units
}
AMOUNT = r"[$]?\s*(\d[\d,]*(?:\.\d+)?)\s*(k?)"
PAY = re.compile(rf"^\s*{AMOUNT}(?:\s*(?:-|–|—|to)\s*{AMOUNT})?\s*[+]?\s*(?:USD)?\s*(?:/|per|an?)?\s*([a-z]*)\.?\s*$", re.I)
Pay = tuple[float | None, float | None, str | None]
LAST_ZIP = re.compile(r"\b(\d{5})(?:-\d{4})?(?:[,\s]+(?:USA?|United States)\.?)?\s*$", re.I)
WEEKLY = {"FULL_TIME": "full_time", "PART_TIME": "part_time", "PER_DIEM": "on_call"}
STAFFING = re.compile(r"staffing|temp(orary)? (agency|services)|employment agency|personnel services", re.I)
TO_HIRE = re.compile(r"temp(orary)?[\s-]+to[\s-]+(hire|perm(anent)?)", re.I)
LICENCES = {
    "cdl_a": r"\b(class a cdl|cdl[\s-]*(class[\s-]*)?a|class a commercial)\b",
    "cdl_b": r"\b(class b cdl|cdl[\s-]*(class[\s-]*)?b|class b commercial)\b",
    "drivers": r"\b(valid|current|california|state|clean)\s+(\w+\s+)?driver'?s?\s+licen[sc]e",
    "forklift": r"\bforklift (certif|licen)",
    "cna": r"\b(certified nurs(e|ing) (assistant|aide)|cna (certif|licen|required))",
    "food_handler": r"\bfood[\s-]?handler'?s? (card|certif|permit)",
    "guard_card": r"\bguard card\b",
    "cosmetology": r"\bcosmetology licen",
    "electrician": r"\b(journeyman|certified) electrician|electrician('s)? licen",
    "teacher": r"\bteaching (credential|permit)",
}
DEMANDS = {
    "standing": r"stand(ing)? (for|up to|long|all|most)|on your feet",
    "heights": r"\b(at heights|climb(ing)? ladders?|scaffold)",
    "heat": r"\b(extreme heat|hot environment|heat exposure)",
    "noise": r"\b(noisy|loud) (environment|work|area)",
    "kneeling": r"\b(kneel|crouch|stoop)",
}
LIFT = re.compile(r"\b(?:lift|carry|move)\w*\b[^.\n]{0,60}?(\d{2,3})\s*(?:\+\s*)?(?:lbs?\b|pounds?\b)", re.I)
AGE = re.compile(
    r"\b(?:minimum age(?: of| is)?|must be(?: at least)?)\s*:?\s*(\d{2})\b"
    r"|\bat least (\d{2}) years? (?:of age|old)"
    r"|\b(\d{2})\s*(?:\+\s*)?(?:years?)?\s*(?:of age|old)?\s*(?:or|and) (?:older|over)",
    re.I,
)
TIMES = re.compile(r"(\d{1,2}(?::\d{2})?)\s*([ap])?\.?m?\.?\s*(?:-|–|to|until)\s*(\d{1,2}(?::\d{2})?)\s*([ap])?\.?m?\b", re.I)
HOURS = re.compile(
    r"(\d{1,2}(?:\.\d)?)(?:\s*(?:-|–|to)\s*(\d{1,2}(?:\.\d)?))?\s*(?:\+\s*)?(?:hours?|hrs?)\s*(?:per|a|/|each)?\s*(?:week|wk)",
    re.I,
)
OPTIONAL = re.compile(r"\b(preferred|a plus|nice to have|not required|will train)\b", re.I)
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*"
RUN = re.compile(DAY + r"\s*(?:-|–|to|through|thru)\s*" + DAY, re.I)
ANY_DAY = re.compile(r"\b" + DAY + r"\b", re.I)
NO_EXPERIENCE = re.compile(r"\b(no|not|without|none)\b|\b0\b|entry", re.I)


def arrangement(kinds: set[str], title: str, body: str, employer: str) -> str | None:
    """How one would be hired; None where it is not said."""
    if TO_HIRE.search(f"{title} {body}"):
        return "temp_to_hire"
    if "apprentice" in title.lower():
        return "apprenticeship"
    if "seasonal" in title.lower() or "SEASONAL" in kinds:
        return "seasonal"
    if STAFFING.search(employer):
        return "agency_temp"
    return "temporary" if {"TEMPORARY", "TEMP"} & kinds else None


def weekly(kinds: set[str]) -> str | None:
    """Full time, part time or on call; None where it is not said or both are."""
    found = {WEEKLY[kind] for kind in kinds if kind in WEEKLY}
    return found.pop() if len(found) == 1 else None


def pay(value: Any) -> Pay:
    """The least, the most and the unit of an amount: a number, or what people write in its place, such as "$18 - $22.50 an hour"."""
    match = PAY.match(value) if isinstance(value, str) else None
    unit = match and UNITS.get(match[5].upper())
    if match is None or (match[5] and not unit):
        number = reading.number(value)
        return number, number, None
    low, high = ((reading.number(match[n]) or 0.0) * (1000 if match[n + 1] else 1) if match[n] else None for n in (1, 3))
    return low, low if high is None else high, unit


def likely_unit(amount: float | None) -> str | None:
    """The unit of pay that an amount can only mean."""
    if amount is None:
        return None
    return "hour" if 7 <= amount <= 150 else "year" if amount >= 12_000 else None


def schedule(text: str) -> dict[str, Any]:
    """Days, times and weekly hours, as far as they are said."""
    hours = HOURS.search(text)
    rest = HOURS.sub(" ", text)
    opens, closes = _times(rest)
    few = float(hours[1]) if hours else None
    many = float(hours[2]) if hours and hours[2] else few
    return {"days": _days(rest), "opens_at": opens, "closes_at": closes, "hours_min": few, "hours_max": many}


def _days(text: str) -> list[str]:
    found = {day.lower() for day in ANY_DAY.findall(text)}
    for first, last in RUN.findall(text):
        start, end = WEEK.index(first.lower()), WEEK.index(last.lower())
        found |= {WEEK[n % 7] for n in range(start, end + 1 if end >= start else end + 8)}
    return [day for day in WEEK if day in found]


def _times(text: str) -> tuple[str | None, str | None]:
    """The one span of time that is said; more than one is not known."""
    spans = TIMES.findall(text)
    if len(spans) != 1:
        return None, None
    start, half, end, other = spans[0]
    if not (half or other or ":" in start + end):
        return None, None
    return _clock(start, half or (other if _hour(start) < _hour(end) and _hour(end) != 12 else "a" if other else "")), _clock(end, other)


def _hour(text: str) -> int:
    return int(text.split(":")[0])


def _clock(text: str, half: str) -> str | None:
    hour, minute = _hour(text), int(text.partition(":")[2] or 0)
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"{hour % 24:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None


def demands(text: str) -> dict[str, Any]:
    """What the body must do, and the pounds to lift."""
    pounds = [int(found) for found in LIFT.findall(text) if 10 <= int(found) <= 150]
    named = [name for name, pattern in DEMANDS.items() if re.search(pattern, text, re.I)]
    return {"demands": (["lifting"] if pounds else []) + named, "lifting_lb": max(pounds) if pounds else None}


def licences(text: str) -> list[str]:
    """Licences that are named, unless as a plus."""
    required = [line for line in re.split(r"[\n.;]", text) if not OPTIONAL.search(line)]
    return [name for name, pattern in LICENCES.items() if re.search(pattern, "\n".join(required), re.I)]


def minimum_age(text: str) -> int | None:
    """The least age that is asked for."""
    ages = [int("".join(found)) for found in AGE.findall(text)]
    return max((age for age in ages if 14 <= age <= 25), default=None)


def experience(value: Any) -> bool:
    """Whether experience is a must."""
    if isinstance(value, dict):
        months = value.get("monthsOfExperience")
        return bool(months) and str(months) not in ("0", "0.0")
    text = str(value or "").strip()
    return bool(text) and not NO_EXPERIENCE.search(text)
