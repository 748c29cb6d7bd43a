"""Facts, openings and times in plain words, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml
from babel import Locale
from babel.dates import format_date, format_datetime

from bot.directory.index import WEEK
from bot.guidance.day_parts import of_days
from bot.guidance.match import Match
from bot.store.directory import Opening
from nlu.contract import Fact
from nlu.phone import spoken

TERMS: dict[str, dict[str, list[str]]] = yaml.safe_load(Path(__file__).with_name("terms.yml").read_text("utf-8"))
COLUMN = {"en": 0, "es": 1}
SAID = (
    "job",
    "zip",
    "city",
    "transport",
    "day",
    "shift",
    "clock",
    "hours_per_week",
    "arrangement",
    "pay_floor",
    "start",
    "licence",
    "need",
    "language_spoken",
)
CONTACT = ("name", "phone", "email", "best_time")
MOST_DONE = 4  # jobs done that are named in one line
KNOWN = {"en": "work you know: {}", "es": "trabajo que conoces: {}"}
CALL = {"en": "to call: {}", "es": "para llamarte: {}"}


def term(kind: str, value: Any, language: str) -> str:
    """The plain word for a value; the value itself where there is none."""
    words = TERMS.get(kind, {}).get(str(value))
    return words[COLUMN[language]] if words else str(value).removeprefix("other:")


def money(amount: float) -> str:
    """$18 or $18.50."""
    return f"${amount:,.0f}" if amount == int(amount) else f"${amount:,.2f}"


def listing(items: Iterable[str], language: str) -> str:
    """ "a, b and c"."""
    *most, last = list(items) or [""]
    joint = {"en": " and ", "es": " y "}[language]
    return joint.join([", ".join(most), last] if most else [last])


def fact_words(fact: Fact, language: str) -> str | None:
    """One fact in a few words; None for those that are never said."""
    if fact.field not in (*SAID, *CONTACT) or fact.sensitive:
        return None
    words = _bare(fact, language)
    negative = fact.polarity == "avoid" or (fact.polarity == "lack" and fact.field in ("transport", "licence"))
    return f"{'sin' if language == 'es' and fact.field in ('transport', 'licence') else 'no'} {words}" if negative else words


def _bare(fact: Fact, language: str) -> str:
    value = fact.value
    if fact.field == "job":
        return str(value["title"])
    if fact.field == "pay_floor":
        least = {"en": "at least {}", "es": "al menos {}"}[language]
        return least.format(f"{money(value['amount'])} {term('per', value['per'], language)}")
    if fact.field == "hours_per_week":
        hours = {value.get("min"), value.get("max")} - {None}
        unit = {"en": ("hour a week", "hours a week"), "es": ("hora a la semana", "horas a la semana")}[language]
        return f"{' - '.join(f'{h:g}' for h in sorted(hours))} {unit[hours != {1}]}"
    if fact.field == "clock":
        return _clock(value, language)
    if fact.field == "phone":
        return spoken(value)
    if fact.field == "language_spoken":
        return _language(fact, language)
    if fact.field == "best_time":
        parts = (_clock(said, language) if kind == "clock" else term(kind, said, language) for kind, said in value.items())
        return CALL[language].format(", ".join(parts))
    if fact.field == "need":
        return {"en": "help with {}", "es": "ayuda con {}"}[language].format(term("need", value, language))
    return term(fact.field, value, language)


def _language(fact: Fact, language: str) -> str:
    name = Locale(language).languages.get(str(fact.value), str(fact.value))
    return {"en": "little {}", "es": "poco {}"}[language].format(name) if fact.polarity == "lack" else name


def _clock(value: dict[str, str], language: str) -> str:
    form = {"en": {"from": "from {}", "to": "until {}"}, "es": {"from": "desde {}{}", "to": "hasta {}{}"}}[language]
    said = [(form[kind], clock_words(value[kind], language)) for kind in ("from", "to") if value.get(kind)]
    if language == "en":
        return " ".join(words.format(time) for words, time in said)
    return " ".join(words.format("la " if time.split()[0].split(":")[0] == "1" else "las ", time) for words, time in said)


def clock_words(time: str, language: str) -> str:
    """A time of day as people here say it: "15:30" is "3:30 PM", "3:30 pm"."""
    hour, minute = int(time[:2]) % 24, time[3:5]
    half = "AM" if hour < 12 else "PM"
    said = f"{hour % 12 or 12}{'' if minute == '00' else ':' + minute} {half}"
    return said if language == "en" else said.lower()


def read_back(facts: Iterable[Fact], language: str, contact: bool = False) -> str:
    """What was understood, in one line; sensitive things are left out, and how to reach the person if it is not wanted."""
    told = [f for f in facts if contact or f.field not in CONTACT]
    done = [str(f.value["title"]) for f in told if f.field == "job" and f.polarity == "have"]
    known = [KNOWN[language].format(", ".join(list(dict.fromkeys(done))[:MOST_DONE]))] if done else []
    others = [f for f in told if not (f.field == "job" and f.polarity == "have")]
    ordered = sorted(others, key=lambda fact: SAID.index(fact.field) if fact.field in SAID else 99)
    return "; ".join(dict.fromkeys([*known, *facts_words(ordered, language)]))


def facts_words(facts: Sequence[Fact], language: str) -> list[str]:
    """Several facts, each in a few words; a part of a day goes with its day."""
    parts = of_days(facts)
    return [_with_parts(fact, parts, language) or said for fact in facts if fact not in parts and (said := fact_words(fact, language))]


def _with_parts(day: Fact, parts: list[Fact], language: str) -> str:
    """A day with its part: "no Sundays (mornings)"; empty where it has none."""
    mine = [part for part in parts if day.field == "day" and of_days([day, part])]
    said = ", ".join(term("shift", part.value, language) for part in mine)
    return f"{fact_words(day, language)} ({said})" if mine else ""


def title(opening: Opening, language: str) -> str:
    """The opening's title in a language."""
    return (opening.title_es if language == "es" else None) or opening.title_en


def pay_words(opening: Opening, language: str) -> str:
    """The pay in words; empty where it is not known."""
    return _pay_words(opening.base_salary_min, opening.base_salary_max, opening.salary_unit, language)


@lru_cache(maxsize=2048)  # the same openings are shown again and again
def _pay_words(low: float | None, high: float | None, unit: str | None, language: str) -> str:
    amounts = [money(x) for x in (low, high) if x is not None]
    per = term("per", unit, language) if unit else ""
    return f"{'-'.join(dict.fromkeys(amounts))} {per}".strip() if amounts else ""


def hours_words(opening: Opening, language: str) -> str:
    """Days and times in words."""
    return _hours_words(tuple(opening.days), opening.opens_at, opening.closes_at, language)


@lru_cache(maxsize=2048)
def _hours_words(on: tuple[str, ...], opens_at: str | None, closes_at: str | None, language: str) -> str:
    days = [day for day in WEEK if day in on]
    runs = len(days) > 2 and [WEEK.index(d) for d in days] == list(range(WEEK.index(days[0]), WEEK.index(days[-1]) + 1))
    short = [term("abbreviated_day", day, language) for day in days]
    said = f"{short[0]}-{short[-1]}" if runs else ", ".join(short)
    times = [clock_words(at, language) for at in (opens_at, closes_at) if at]
    clock = "-".join(times) if len(times) == 2 else ""
    return " ".join(part for part in (said, clock) if part)


def match_words(match: Match, number: int, language: str) -> str:
    """One offer: what, where, pay, hours, how far, why, what kind of hiring it is, and what is still to be asked."""
    opening, employer = match.opening, match.employer
    facts = [pay_words(opening, language), hours_words(opening, language), travel_words(match, language)]
    known = ", ".join(f for f in facts if f)
    why = term("reason", match.reasons[0] if match.reasons else "fits", language)
    kind = term("opening", opening.arrangement, language) if opening.arrangement else ""
    at = {"en": "at", "es": "en"}[language]
    who = ", ".join(part for part in (employer.name, employer.city) if part)
    because = "; ".join(part for part in (sentence(why), kind) if part)
    said = [f"{number}. {title(opening, language)} {at} {who}.", f"{known}." if known else "", f"{because}.{next_step(opening, language)}"]
    return " ".join(part for part in (*said, *_open_points(match, language)) if part)


def why_words(match: Match, language: str) -> str:
    """All reasons for an offer, after its title."""
    said = [term("reason", reason, language) for reason in match.reasons] or [term("reason", "fits", language)]
    return f"{title(match.opening, language)}: {listing(said, language)}."


def travel_words(match: Match, language: str) -> str:
    """How long the way takes, and by what; empty where that is not known."""
    if match.minutes is None:
        return ""
    by = f" ({term('transport', match.mode, language)})" if match.mode else ""
    return {"en": f"about {match.minutes} min{by}", "es": f"unos {match.minutes} min{by}"}[language]


def _open_points(match: Match, language: str) -> list[str]:
    """What the record does not say and the person may ask, and what is to be checked."""
    labels = [TERMS["label"][name][COLUMN[language]] for name in match.labels if name in TERMS["label"]]
    asked = [name for name in match.ask if name in TERMS["ask"] and not (name == "travel" and "check_travel" in match.labels)]
    words = list(dict.fromkeys(term("ask", name, language) for name in asked))[:2]
    return [*labels, *([{"en": "Ask about", "es": "Pregunta por"}[language] + f" {listing(words, language)}."] if words else [])]


def next_step(opening: Opening, language: str) -> str:
    """What it leads to, after a space; empty where that is not known."""
    step = opening.next_step_es if language == "es" else opening.next_step_en
    if not step:
        return ""
    wage = f" ({money(opening.next_wage)})" if opening.next_wage else ""
    return {"en": f" Next step: {step}{wage}.", "es": f" Siguiente paso: {step}{wage}."}[language]


def start_words(day: date | None, language: str) -> str:
    """When it starts; empty where that is not known."""
    return {"en": "starts {}", "es": "empieza el {}"}[language].format(day_words(day, language).rstrip(".")) if day else ""


def sentence(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def day_words(day: date | None, language: str) -> str:
    """A date in short words: "Nov 3"; empty where there is none."""
    form, locale = {"en": ("MMM d", "en_US"), "es": ("d MMM", "es_US")}[language]
    return format_date(day, form, locale=locale) if day else ""


def time_words(at: datetime, language: str, zone: str) -> str:
    """A time as people say it, in the programme's zone: "Thu, Nov 26, 2:00 PM"."""
    local = at.astimezone(ZoneInfo(zone))
    locale = {"en": "en_US", "es": "es_US"}[language]
    day = format_datetime(local, "EEE d MMM" if language == "es" else "EEE, MMM d", locale=locale)
    return f"{day}, {_clock_words(local, language)}"


def _clock_words(local: datetime, language: str) -> str:
    if language == "es":
        part = "mañana" if local.hour < 12 else "tarde" if local.hour < 19 else "noche"
        return f"{local:%-I:%M} de la {part}"
    return f"{local:%-I:%M %p}"
