"""What came after temporary work, in the programme's own placements."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.lead import Lead, Placement

TEMPORARY = frozenset({"agency_temp", "seasonal", "temporary", "temp_to_hire"})


@dataclass
class Conversions:
    """People in temporary placements, and those who went on from there to other occupations or to permanent work."""

    temporary: Counter[str] = field(default_factory=Counter)  # people by six-digit occupation
    became: Counter[tuple[str, str]] = field(default_factory=Counter)  # people by the occupation before and after
    by_employer: Counter[str] = field(default_factory=Counter)  # people who were kept on
    at_employer: Counter[str] = field(default_factory=Counter)  # people who began there in temporary work

    def rate(self, before: str, after: str) -> tuple[int, int]:
        """How many of how many went this way."""
        return self.became[before[:7], after[:7]], self.temporary[before[:7]]


def conversions(session: Session) -> Conversions:
    """Read from the placements; each person counts once for a step."""
    rows = select(Lead.person_id, Placement).join(Lead, Lead.id == Placement.lead_id).order_by(Placement.starts_on, Placement.created_at)
    by_person = defaultdict(list)
    for person, placement in session.execute(rows):
        by_person[person].append(placement)
    found = Conversions()
    for placements in by_person.values():
        _count(placements, found)
    return found


def _count(placements: list[Placement], found: Conversions) -> None:
    began = [p for p in placements if p.arrangement in TEMPORARY]
    found.temporary.update({p.occupation[:7] for p in began if p.occupation})
    found.at_employer.update({p.employer_id for p in began})
    steps, kept = set(), set()
    for first in began:
        for later in placements[placements.index(first) + 1 :]:
            permanent = later.arrangement not in TEMPORARY
            if first.occupation and later.occupation and (permanent or later.occupation[:7] != first.occupation[:7]):
                steps.add((first.occupation[:7], later.occupation[:7]))
            if permanent and later.employer_id == first.employer_id:
                kept.add(first.employer_id)
    found.became.update(steps)
    found.by_employer.update(kept)
