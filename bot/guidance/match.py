"""The match: openings that break no must, in the order of what the person wants, each with its reasons. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.directory.snapshot import Directory
from bot.guidance.constraints import broken, sure_pay, travel_minutes
from bot.guidance.sectors import codes_of
from bot.guidance.wishes import Wishes
from bot.store.directory import Employer, Opening

# Ranked on evidence of a next step: direct work before agency work (Autor & Houseman 2010, on temporary placements).
ARRANGEMENT_SCORE = {"direct": 0.5, "apprenticeship": 0.6, "ojt": 0.6, "temp_to_hire": 0.4, "seasonal": 0.1, "agency_temp": 0.0}
STEPPING = {"temp_to_hire", "seasonal", "agency_temp", "ojt"}
SOON_DAYS = 21


@dataclass(frozen=True)
class Match:
    """An opening for a person. `reasons` are codes that `bot/intake/wording.py` says in words."""

    opening: Opening
    employer: Employer
    score: float
    reasons: tuple[str, ...]
    minutes: int | None

    @property
    def is_stepping_stone(self) -> bool:
        """Whether it is temporary or training work that leads on."""
        return self.opening.arrangement in STEPPING or self.opening.next_soc is not None


def matches(directory: Directory, wishes: Wishes, today: date) -> list[Match]:
    """Every live opening that fits, best first; ties are broken by id, so the input's order does not matter."""
    found = [
        _match(opening, directory.employers[opening.employer_id], directory, wishes, today)
        for opening in directory.live_openings(today)
        if not broken(opening, directory.employers[opening.employer_id], wishes)
    ]
    return sorted(found, key=lambda match: (-match.score, match.opening.id))


def offer(found: Iterable[Match], count: int = 3) -> list[Match]:
    """A few to choose from: one an employer, and at least one stepping stone where there is any."""
    ranked = list(found)
    picked: list[Match] = []
    for match in ranked:
        if len(picked) < count and all(match.employer.id != other.employer.id for other in picked):
            picked.append(match)
    stones = [m for m in ranked if m.is_stepping_stone and all(m.employer.id != p.employer.id for p in picked[:-1])]
    if picked and stones and not any(match.is_stepping_stone for match in picked):
        picked[-1] = stones[0]
    return picked


def _match(opening: Opening, employer: Employer, directory: Directory, wishes: Wishes, today: date) -> Match:
    took = travel_minutes(opening, wishes)
    parts = _scores(opening, employer, directory, wishes, today, took)
    reasons = tuple(name for name, score in sorted(parts.items(), key=lambda part: -part[1]) if score > 0)
    return Match(opening, employer, sum(parts.values()) + ARRANGEMENT_SCORE.get(opening.arrangement, 0), reasons, took)


def _scores(opening: Opening, employer: Employer, directory: Directory, wishes: Wishes, today: date, took: int | None) -> dict[str, float]:
    pay, floor = sure_pay(opening), wishes.pay_floor
    starts_in = (opening.job_start_date - today).days if opening.job_start_date else None
    return {
        **_occupation(opening, directory, wishes),
        "style": 0.4 * len(wishes.styles & set(employer.work_styles)),
        "trait": 0.5 * len(wishes.traits & set(employer.traits)),
        "pay": min(1.0, (pay - floor) / floor) if pay and floor and pay > floor else 0.0,
        "near": max(0.0, (45 - took) / 45) if took is not None else 0.0,
        "soon": 0.3 if starts_in is not None and starts_in <= SOON_DAYS else 0.0,
        "leads_on": 0.3 if opening.next_step_en else 0.0,
    }


def _occupation(opening: Opening, directory: Directory, wishes: Wishes) -> dict[str, float]:
    """Same occupation as wanted, wanted by its words, one step from it, or done before."""
    code = opening.occupational_category
    family = {soc[:7] for soc in wishes.jobs_wanted}
    related = {soc for wanted in wishes.jobs_wanted for soc in _related(directory, wanted)}
    broad = any(code.startswith(codes_of(title)) for title in wishes.words_wanted)
    named = broad or any(word in f"{opening.title_en} {opening.title_es} {opening.description_en}".lower() for word in wishes.words_wanted)
    leads = opening.next_soc is not None and opening.next_soc[:7] in family
    return {
        "wanted": 4.0 if code[:7] in family else 0.0,
        "named": 2.5 if named and code[:7] not in family else 0.0,
        "leads_to_wanted": 2.0 if leads else 0.0,
        "related": 1.5 if code in related and code[:7] not in family else 0.0,
        "done": 1.0 if code[:7] in {soc[:7] for soc in wishes.jobs_done} else 0.0,
    }


def _related(directory: Directory, soc: str) -> list[str]:
    row = directory.occupations.get(soc)
    return list(row.related_soc) if row else []
