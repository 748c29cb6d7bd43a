"""Occupations that could suit somebody, from what they did and like; only those that are here, each with one reason. Pure.

What a person likes orders their own view. It never shuts anything out and is told to nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.guidance.match import Found
from bot.guidance.scores import liking, occupation_of

MOST_ZONE = 5  # O*NET's highest job zone: here no preparation is too much


@dataclass(frozen=True)
class Career:
    """An occupation with its reason (`done`, `related` to or like `to` in `skills`, or `interest`) and what there is of it here."""

    soc: str
    reason: str
    to: str | None
    openings: int
    partners: int


def careers(found: Found, count: int = 5) -> list[Career]:
    """The best few; empty where neither experience nor interests are known."""
    here, index = _here(found), found.directory.index
    liked = liking(index, found.wishes, found.directory.occupations, MOST_ZONE) if found.wishes.interests else np.zeros(len(index.socs))
    taste = dict(zip(index.socs, map(float, liked), strict=True))
    judged = [(verdict[0], Career(soc, verdict[1], verdict[2], *here[soc])) for soc in here if (verdict := _reason(soc, found, taste[soc]))]
    return [career for _, career in sorted(judged, key=lambda item: (-item[0], -item[1].openings, item[1].soc))[:count]]


def _here(found: Found) -> dict[str, tuple[int, int]]:
    """Live openings that fit, and the partners who have them, by occupation."""
    employer_of = found.directory.index.employer_of
    return {soc: (len(rows), len(np.unique(employer_of[rows]))) for soc, rows in found.by_occupation.items()}


def _reason(soc: str, found: Found, liked: float) -> tuple[float, str, str | None] | None:
    wishes, occupations = found.wishes, found.directory.occupations
    row = occupation_of(soc, occupations)
    if row is None or soc[:7] in {code[:7] for code in wishes.jobs_wanted}:
        return None
    if soc[:7] in {code[:7] for code in wishes.jobs_done}:
        return 1.0 + liked, "done", None
    known = [before for code in sorted(wishes.jobs_done | wishes.jobs_wanted) if (before := occupation_of(code, occupations))]
    for worth, reason, kin in ((2.0, "related", "related_soc"), (1.5, "skills", "alike_soc")):
        for before in known:
            if soc[:7] in {code[:7] for code in getattr(before, kin) or ()}:
                return worth + liked, reason, before.soc
    return (liked, "interest", None) if liked > 0 else None
