"""The profile: facts as they now stand. The latest wins; what it replaced stays as history."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from bot.store import direct
from bot.store.profile import Asked, FactRow, Progress
from bot.store.reading import held, looked_up
from nlu.contract import Fact

SINGLE = frozenset(
    [
        "zip",
        "city",
        "commute_max",
        "start",
        "hours_per_week",
        "pay_floor",
        "education",
        "name",
        "phone",
        "email",
        "adult",
        "work_status",
        "wage_now",
        "best_time",
    ]
)
NO_PHONE, NO_CALLS = "no_phone", "no_calls"  # answered: the person said so
BENEFITS_FIRST = "benefits_first"  # answered: a benefits counselor is to be seen before the start
FURTHER = {"asked": 0, "skipped": 1, "answered": 2}  # how far a question got
_FACT, _PROGRESS = FactRow.__table__, Asked.__table__
_OF_FACT = tuple(part.name for part in fields(Fact))  # the table has columns of the same names
_CURRENT = select(*(_FACT.c[name] for name in ("id", "person_id", "message_id", "created_at", *_OF_FACT)))
_CURRENT = _CURRENT.where(_FACT.c.person_id == bindparam("person"), _FACT.c.superseded_at.is_(None)).order_by(_FACT.c.id)
_ASKED = select(*(_PROGRESS.c[name] for name in Progress._fields)).where(_PROGRESS.c.person_id == bindparam("person"))
DAYS_OF = {"weekend": ("sat", "sun"), "weekday": ("mon", "tue", "wed", "thu", "fri")}


class Told(NamedTuple):
    """A fact, with where it is from; `row` is the one that it is written by, if this turn brought it."""

    id: UUID
    person_id: UUID
    message_id: UUID | None
    created_at: datetime
    fact: Fact
    row: FactRow | None = None


class Profile:
    """One person's facts and questions, loaded once a turn and written with it."""

    def __init__(self, session: Session, person_id: UUID) -> None:
        self._session, self._person_id = session, person_id
        self.keeps = True  # whether what is learned is written; else it is known for this turn only
        self.told = _told(session, person_id)
        asked = map(Progress._make, direct.run(session, _ASKED, {"person": person_id}))
        self.asked: dict[str, Progress | Asked] = {row.question: row for row in asked}  # a row is held once it changes

    @property
    def facts(self) -> list[Fact]:
        """The facts that hold now, in the order they were told."""
        return [told.fact for told in self.told]

    def first(self, *fields: str, polarity: str | None = None) -> Any:
        """The value of the first fact of one of these fields; None if there is none."""
        known = self.facts
        for field in fields:
            for fact in known:
                if fact.field == field and polarity in (None, fact.polarity):
                    return fact.value
        return None

    def has(self, *fields: str, polarity: str | None = None) -> bool:
        """Whether any fact of these fields is known."""
        return any(told.fact.field in fields and polarity in (None, told.fact.polarity) for told in self.told)

    @property
    def comes_in_person(self) -> bool:
        """Whether the person has no phone or address of their own and comes to the office."""
        return self.state(NO_PHONE) == "answered" and not self.has("phone", "email")

    def learn(self, facts: Iterable[Fact], message_id: UUID | None, at: datetime, correcting: bool = False) -> list[Fact]:
        """Take facts in; each supersedes what it contradicts. Returns those that were new."""
        fresh = [fact for fact in facts if not any(_same(fact, told.fact) for told in self.told)]
        before, days = list(self.told), [fact.value for fact in fresh if fact.field == "day"]
        for fact in fresh:
            for told in [told for told in before if _replaces(fact, told.fact, correcting)]:
                self._drop(told, at)
            self._keep_rest_of_week(fact, before, days, at)
            self._add(fact, message_id, at, self._person_id)
        return fresh

    def take_over(self, other: Profile, at: datetime) -> None:
        """What another profile holds becomes this person's, as if one person had told it all, in that order.

        Of each question the further state counts. The other's rows keep their owner: whoever merges the persons sets it.
        """
        everything = sorted([*self.told, *other.told], key=lambda told: (told.created_at, told.id))
        self.told = []
        for told in everything:
            self._retell(told, [before for before in self.told if before.person_id != told.person_id], at)
        for question in other.asked:
            self._merge_asked(question, other._asked(question))

    def _retell(self, told: Told, others: Sequence[Told], at: datetime) -> None:
        fact = told.fact
        for before in [before for before in others if _same(fact, before.fact) or _replaces(fact, before.fact, False)]:
            self._drop(before, at)
        self._keep_rest_of_week(fact, others, [fact.value], at)
        self.told.append(told)

    def start_over(self, questions: Iterable[str], at: datetime) -> None:
        """What was told holds no longer, except the age; these questions count as not asked."""
        for told in [told for told in self.told if told.fact.field != "adult"]:
            self._drop(told, at)
        for question in self.asked.keys() & set(questions):
            self._session.delete(self._asked(question))
            del self.asked[question]

    def forget(self, field: str, value: Any, at: datetime) -> None:
        """A fact that no longer holds, such as a number that changed hands."""
        for told in [told for told in self.told if told.fact.field == field and told.fact.value == value]:
            self._drop(told, at)

    def state(self, question: str) -> str | None:
        """asked, answered or skipped; None if it was never asked."""
        return self.asked[question].state if question in self.asked else None

    def times(self, question: str) -> int:
        """How often the question was asked."""
        return self.asked[question].times if question in self.asked else 0

    def mark(self, question: str, state: str, at: datetime) -> None:
        """Note how far a question got; asking again counts."""
        row = self._asked(question) if question in self.asked else self._new(question, state, at)
        row.times += state == "asked"
        row.state, row.at = state, at

    def recount(self, question: str, times: int) -> None:
        """Let a question that was asked count as asked so often."""
        self._asked(question).times = times

    def _new(self, question: str, state: str, at: datetime) -> Asked:
        row = self.asked[question] = Asked(person_id=self._person_id, question=question, state=state, times=0, at=at)
        self._session.add(row)
        return row

    def _asked(self, question: str) -> Asked:
        known = self.asked[question]
        if isinstance(known, Progress):
            known = self.asked[question] = held(self._session, Asked, {"person_id": self._person_id, **known._asdict()})
        return known

    def _merge_asked(self, question: str, other: Asked) -> None:
        mine = self._asked(question) if question in self.asked else self._new(question, other.state, other.at)
        if (FURTHER[other.state], other.at) > (FURTHER[mine.state], mine.at):
            mine.state, mine.at = other.state, other.at
        mine.times = max(mine.times, other.times)
        self._session.delete(other)

    def _add(self, fact: Fact, message_id: UUID | None, at: datetime, of: UUID) -> None:
        said = {name: getattr(fact, name) for name in _OF_FACT}
        row = FactRow(id=uuid7(), person_id=of, message_id=message_id, created_at=at, **said)
        self.told.append(Told(row.id, of, message_id, at, fact, row))
        if self.keeps:
            self._session.add(row)

    def _drop(self, told: Told, at: datetime) -> None:
        """It holds no longer, unless it was replaced already."""
        row = told.row or held(self._session, FactRow, {"id": told.id, "superseded_at": None})
        row.superseded_at = at
        if told in self.told:
            self.told.remove(told)

    def _keep_rest_of_week(self, fact: Fact, before: Sequence[Told], said: Collection[Any], at: datetime) -> None:
        """ "Saturdays are fine" after "no weekends" leaves Sundays out, unless they are `said` in the same breath."""
        for told in before:
            known = told.fact
            days = DAYS_OF.get(str(known.value), ()) if known.field == "day" == fact.field else ()
            if fact.value in days and known.polarity != fact.polarity and told in self.told:
                self._drop(told, at)
                for day in (day for day in days if day not in said):
                    rest = Fact("day", day, known.polarity, known.hard, known.text, known.start, known.end)
                    self._add(rest, told.message_id, at, told.person_id)


def _told(session: Session, person_id: UUID) -> list[Told]:
    rows = looked_up(session, _CURRENT, {"person": person_id})
    return [Told(id_, person, message, at, Fact(*said)) for id_, person, message, at, *said in rows]


def _key(value: Any) -> str:
    return json.dumps(value, sort_keys=True).casefold()


def _same(fact: Fact, known: Fact) -> bool:
    mine = (fact.field, fact.polarity, fact.hard, fact.of)
    return mine == (known.field, known.polarity, known.hard, known.of) and _key(fact.value) == _key(known.value)


def _replaces(fact: Fact, known: Fact, correcting: bool) -> bool:
    if known.field != fact.field:
        return False
    if fact.field in SINGLE or (correcting and known.polarity == fact.polarity):
        return True
    if fact.field == "clock":
        return known.polarity == fact.polarity
    if fact.field == "job" and (fact.polarity == "have") != (known.polarity == "have"):
        return False  # to have done it and to want it, or not, are two things
    if fact.field == "day" and known.polarity != fact.polarity and known.value in DAYS_OF.get(str(fact.value), ()):
        return True
    return _key(known.value) == _key(fact.value) and known.of == fact.of
