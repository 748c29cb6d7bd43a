"""What workers want that no partner offers, by occupation and place: only as counts of ten people or more.

Only people who agreed that what they tell is kept are counted. Words are given singly, never sentences, and only those that ten used.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.directory.index import WORD, fold
from bot.directory.places import place_of_zip
from bot.directory.snapshot import Directory
from bot.guidance.constraints import live
from bot.guidance.scores import occupation_of
from bot.store.directory import Opening
from bot.store.person import STORE, Consent
from bot.store.profile import FactRow

LEAST = 10  # people, before anything is said of them
IDS = 10_000  # in one query, which takes only so many
TELLING = 3  # letters that a word needs to be given


@dataclass(frozen=True)
class Wanted:
    """One line: an occupation that people of a county want and no partner there offers."""

    occupation: str
    soc: str
    place: str
    people: int
    words: tuple[str, ...]
    approach: tuple[str, ...]  # employers known from job boards who have such openings


@dataclass(frozen=True)
class Outreach:
    """The list, and whether there is more that fewer people want."""

    rows: tuple[Wanted, ...]
    more: bool


def outreach(session: Session, directory: Directory, today: date) -> Outreach:
    """The outreach list as of today, the most wanted first."""
    wishes = _wishes(session)
    places = _places(session)
    offered = {soc: _counties(session, directory, soc, today) for soc in {soc for _, soc, _ in wishes}}
    people: dict[tuple[str, str], dict[UUID, set[str]]] = defaultdict(lambda: defaultdict(set))
    for person, soc, title in wishes:
        if (person in places) and not offered[soc] & {None, places[person]}:
            people[soc, places[person]][person] |= {w for w in WORD.findall(fold(title)) if len(w) >= TELLING and not w.isdigit()}
    enough = {key: who for key, who in people.items() if len(who) >= LEAST}
    rows = [_wanted(directory, soc, place, who, today) for (soc, place), who in enough.items()]
    return Outreach(tuple(sorted(rows, key=lambda row: (-row.people, row.soc, row.place))), len(enough) < len(people))


def asked_of_employers(session: Session) -> list[tuple[str, str, int]]:
    """How employers and work should be, as (field, value, people): what ten people or more want, the most wanted first."""
    fields = ("employer_trait", "work_style")
    wanted = select(FactRow.field, FactRow.value, FactRow.person_id).where(FactRow.field.in_(fields), FactRow.polarity == "want", *_kept())
    people: dict[tuple[str, str], set[UUID]] = defaultdict(set)
    for field, value, person in session.execute(wanted):
        people[field, str(value)].add(person)
    counted = [(*key, len(who)) for key, who in people.items() if len(who) >= LEAST]
    return sorted(counted, key=lambda row: (-row[2], row[0], row[1]))


def _kept() -> list[Any]:
    """Facts that hold now, of people whose consent to keep them is in force."""
    agreed = select(Consent.person_id).where(Consent.purpose == STORE, Consent.given, Consent.revoked_at.is_(None))
    return [FactRow.superseded_at.is_(None), FactRow.person_id.in_(agreed)]


def _wishes(session: Session) -> list[tuple[UUID, str, str]]:
    rows = select(FactRow.person_id, FactRow.value).where(FactRow.field == "job", FactRow.polarity == "want", *_kept())
    return [(person, job["soc"][:7], job["title"]) for person, job in session.execute(rows) if job.get("soc")]


def _places(session: Session) -> dict[UUID, str]:
    """The county of each person, by their ZIP code."""
    rows = select(FactRow.person_id, FactRow.value).where(FactRow.field == "zip", *_kept()).order_by(FactRow.created_at)
    found = {person: place_of_zip(str(code)) for person, code in session.execute(rows)}
    return {person: f"{place.county}, {place.state}" for person, place in found.items() if place}


def _counties(session: Session, directory: Directory, soc: str, today: date) -> set[str | None]:
    """Where partners have live openings in an occupation; None for those whose place is not known."""
    index = directory.index
    rows = np.flatnonzero(live(index, today) & np.isin(index.soc_of, index.soc_numbers.get(soc, [])))
    ids = [index.ids[row] for row in rows]
    codes: set[str | None] = set()
    for start in range(0, len(ids), IDS):
        codes.update(session.scalars(select(Opening.postal_code).where(Opening.id.in_(ids[start : start + IDS])).distinct()))
    return {_county(code) for code in codes}


def _county(postal_code: str | None) -> str | None:
    place = place_of_zip(postal_code or "")
    return f"{place.county}, {place.state}" if place else None


def _wanted(directory: Directory, soc: str, place: str, people: dict[UUID, set[str]], today: date) -> Wanted:
    words = Counter(word for spoken in people.values() for word in spoken)
    said = tuple(word for word, count in sorted(words.items(), key=lambda item: (-item[1], item[0])) if count >= LEAST)
    row = occupation_of(soc, directory.occupations)
    return Wanted(row.title_en if row else soc, soc, place, len(people), said, _approach(directory, soc, today))


def _approach(directory: Directory, soc: str, today: date) -> tuple[str, ...]:
    index = directory.index
    open_ = (index.valid_through >= today.toordinal()) & ~index.employers.partner[index.employer_of]
    rows = np.flatnonzero(open_ & np.isin(index.soc_of, index.soc_numbers.get(soc, [])))
    ids = [index.employers.ids[n] for n in np.unique(index.employer_of[rows])[:5]]
    return tuple(sorted(e.name for e in directory.employers.many(ids).values()))
