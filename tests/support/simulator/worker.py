"""Simulated workers as data: `tests/scenarios/workers/*.yml`.

A worker has an `id`, who they are (`who`), what they want (`wants`: lead, person, offers, way, kept_nothing, stopped,
erased, safe, answer, youth), the first words (`hello` where people greet, `opens` where they say something of their own)
the language of their phone or kiosk (`device`), if it is not theirs,
and what they say to each question (`answers`), once or each time that it is asked; `then` is said when nothing is asked
any more. Words are a text, a list of texts sent at once, or a form (one without words only waits) with

- `say`: the words, or `tap`: the place of a button or its value (typed as a number where there are no buttons)
- `sends`: a voice message, picture, file, sticker, place or contact, where the channel carries such; elsewhere `say` is written
- `facts`: what is true and said with it, as `FIELD POLARITY VALUE`, with `!` behind it for a must; `unsays`: what no longer holds
- `also`: other questions that it answers; `aside`: it answers nothing, and what comes back must match this pattern
- `loosely`: fields whose musts may be put in several ways: only offers are held against them
- `after`: the time that passes before it, such as `30 days` (hours, days); what falls due meanwhile is heard
- `meanwhile`: what is done at the console then (see `meanwhile.py`), or that somebody else takes the offered time (`slot_taken`)
- `reopens`: questions that it makes open again, since what was answered no longer holds
- `again`: asks to hear the same again; `restarts`: takes back all that was told
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from nlu.contract import Fact

FOLDER = Path(__file__).resolve().parents[2] / "scenarios" / "workers"
DEFAULTS = "defaults.yml"
FORM = {"say", "tap", "sends", "facts", "unsays", "also", "aside", "loosely", "after", "again", "restarts", "meanwhile", "reopens"}
KEYS = {
    "id", "who", "wants", "short", "name", "phone", "hello", "opens", "opens_facts",
    "opens_also", "opens_aside", "opens_again", "answers", "then", "hears", "alert", "finally", "language_after", "device",
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """What a worker says at once, and what is true of it."""

    say: tuple[str, ...] = ()
    tap: str | None = None
    sends: str | None = None
    facts: tuple[Fact, ...] = ()
    unsays: tuple[tuple[str, ...], ...] = ()
    also: tuple[str, ...] = ()
    aside: str | None = None
    loosely: tuple[str, ...] = ()
    after: timedelta = timedelta()
    again: bool = False
    restarts: bool = False
    meanwhile: tuple[str, ...] = ()
    reopens: tuple[str, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether nothing is said."""
        return not (self.say or self.tap or self.sends)


@dataclass(frozen=True)
class Worker:
    """One simulated worker."""

    id: str
    language: str
    name: str
    wants: str = "lead"
    short: bool = False
    phone: str | None = None
    hello: str = "hi"
    opens: Line | None = None
    answers: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    then: tuple[Line, ...] = ()
    hears: tuple[str, ...] = ()
    alert: str | None = None
    finally_: dict[str, str] = field(default_factory=dict)
    language_after: str | None = None
    device: str | None = None

    def answer(self, question: str, time: int) -> Line | None:
        """What they say when asked a question for the `time`-th time, from 0; the last answer stands for all later ones."""
        lines = self.answers.get(question, ())
        return lines[min(time, len(lines) - 1)] if lines else None


@cache
def workers() -> tuple[Worker, ...]:
    """All simulated workers, by file and place."""
    defaults = _read(FOLDER / DEFAULTS)
    paths = sorted(path for path in FOLDER.glob("*.yml") if path.name != DEFAULTS)
    return tuple(_worker(form, path.name[:2], defaults[path.name[:2]]) for path in paths for form in _read(path))


def _read(path: Path) -> Any:
    """Every scalar as it is written, so that "no" and "17.50" are words."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def _worker(form: dict[str, Any], language: str, defaults: dict[str, Any]) -> Worker:
    assert set(form) <= KEYS, f"{form['id']}: {set(form) - KEYS} is no part of a worker"
    phone = None if form.get("phone") in (None, "null") else form["phone"]
    contact = f"{form['name']} {phone}" if phone else form["answers"].get("contact", "")
    answers = {question: _lines(told) for question, told in {**defaults, "contact": contact, **form["answers"]}.items()}
    opens = {"say": form.get("opens"), "facts": form.get("opens_facts", []), "also": form.get("opens_also", [])}
    if "opens_again" in form:
        opens["again"] = form["opens_again"]
    if "opens_aside" in form:
        opens["aside"] = form["opens_aside"]
    return Worker(
        id=f"{language}-{form['id']}",
        language=language,
        name=form["name"],
        wants=form.get("wants", "lead"),
        short=form.get("short") == "true",
        phone=phone,
        hello=form.get("hello", {"en": "hi", "es": "hola"}[language]),
        opens=_line(opens) if opens["say"] else None,
        answers=answers,
        then=tuple(_line(words) for words in form.get("then", [])),
        hears=tuple(form.get("hears", [])),
        alert=form.get("alert"),
        finally_=form.get("finally", {}),
        language_after=form.get("language_after"),
        device=form.get("device"),
    )


def _lines(told: Any) -> tuple[Line, ...]:
    return tuple(_line(words) for words in told) if isinstance(told, list) else (_line(told),)


def _line(told: Any) -> Line:
    form = told if isinstance(told, dict) else {"say": told}
    assert set(form) <= FORM, f"{told}: {set(form) - FORM} is no part of what is said"
    say = form.get("say", [])
    return Line(
        say=_texts(say),
        tap=form.get("tap"),
        sends=form.get("sends"),
        facts=tuple(fact_of(text) for text in form.get("facts", [])),
        unsays=tuple(tuple(text.split(" ")) for text in form.get("unsays", [])),
        also=tuple(form.get("also", [])),
        aside=form.get("aside"),
        loosely=tuple(form.get("loosely", [])),
        after=_time(form.get("after", "0 hours")),
        again=form.get("again") == "true",
        restarts=form.get("restarts") == "true",
        meanwhile=_texts(form.get("meanwhile", [])),
        reopens=tuple(form.get("reopens", [])),
    )


def _texts(told: str | list[str]) -> tuple[str, ...]:
    return tuple(told) if isinstance(told, list) else (told,)


def _time(told: str) -> timedelta:
    number, unit = told.split(" ")
    return timedelta(**{unit if unit.endswith("s") else f"{unit}s": float(number)})


def fact_of(text: str) -> Fact:
    """`shift avoid overnight!` as a fact."""
    name, polarity, told = text.rstrip("!").split(" ", 2)
    value, more = _value(name, told)
    return Fact(name, value, polarity, text.endswith("!"), **more)  # type: ignore[arg-type]


def _value(name: str, told: str) -> tuple[Any, dict[str, Any]]:
    if name == "pay_floor":
        amount, per = told.split("/")
        return {"amount": float(amount), "per": per}, {}
    if name in ("clock", "hours_per_week"):
        keys = ("from", "to") if name == "clock" else ("min", "max")
        ends = [end if name == "clock" else json.loads(end or "null") for end in told.split("-")]
        return {key: end for key, end in zip(keys, ends, strict=True) if end}, {}
    if name == "commute_max" and (match := re.fullmatch(r"(\d+)(min|mi)", told)):
        return {"minutes" if match[2] == "min" else "miles": int(match[1])}, {}
    if name == "job":
        return {"title": told, "soc": None}, {}
    if name == "limit" and ":" in told and not told.startswith("other:"):
        value, most = told.split(":")
        return value, {"max_lb": int(most)}
    return told, {}
