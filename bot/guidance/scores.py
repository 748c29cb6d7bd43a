"""What speaks for an opening, from what the person wants. Each part gives a number an opening; positive ones are reasons."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.directory.index import Index
from bot.guidance import travel
from bot.guidance.constraints import MAYBE, SURE, distances, in_shifts, inside, of_kind, overlap, whole
from bot.guidance.wishes import SHIFTS, Wishes
from bot.store.directory import OccupationRow

Scores = NDArray[np.float64]
# Ranked on evidence of a next step: direct work before agency work (Autor & Houseman 2010, on temporary placements).
ARRANGEMENT = {"direct": 0.5, "apprenticeship": 0.6, "ojt": 0.6, "temp_to_hire": 0.4, "seasonal": 0.1, "agency_temp": 0.0}
SAME, NAMED, LEADS, RELATED, DONE = 4.0, 2.5, 2.0, 1.5, 1.0
NEAR_MINUTES = 45
SOON_DAYS = 21
STALE_DAYS = 90
NOTHING: frozenset[str] = frozenset()
STALE, UNSAID, DISLIKED = -2.0, -0.1, -1.0


Occupations = Mapping[str, OccupationRow]


def parts(index: Index, rows: NDArray[Any], wishes: Wishes, occupations: Occupations, today: date) -> dict[str, Scores]:
    """The parts of the score of some rows, by name. Names that start with "_" are no reasons."""
    found = {**_occupation(index, rows, wishes, occupations), **_company(index, rows, wishes), **_terms(index, rows, wishes, today)}
    return {name: part for name, part in found.items() if part is not None}


def _occupation(index: Index, rows: NDArray[Any], wishes: Wishes, occupations: Occupations) -> dict[str, Scores]:
    """Same occupation as wanted, wanted by its words, one step from it, leading to it, done before, or liked by interest."""
    wanted, none = of_kind(index, wishes.jobs_wanted, NOTHING), NOTHING
    kin = of_kind(index, frozenset(_related(wishes.jobs_wanted, occupations)), none) & ~wanted
    sector = of_kind(index, none, wishes.words_wanted)
    soc = index.soc_of[rows]
    named = np.maximum(sector[soc], _titled(index, rows, wishes)) & ~wanted[soc]
    return {
        "wanted": SAME * wanted[soc],
        "named": NAMED * named,
        "leads_to_wanted": LEADS * wanted[index.next_soc_of[rows]],
        "related": RELATED * (kin[soc] & ~named),
        "done": DONE * of_kind(index, wishes.jobs_done, wishes.words_done)[soc],
        "interest": _interests(index, wishes, occupations)[soc],
        "_unliked": 3 * DISLIKED * of_kind(index, wishes.jobs_unliked, wishes.words_unliked)[soc],
    }


def occupation_of(soc: str | None, occupations: Occupations) -> OccupationRow | None:
    """The occupation of a code; a six-digit code and its first detailed one stand for each other."""
    code = soc or ""
    return occupations.get(code) or occupations.get(code[:7]) or occupations.get(f"{code[:7]}.00")


def _related(socs: frozenset[str], occupations: Occupations) -> set[str]:
    return {kin for soc in socs if (row := occupation_of(soc, occupations)) for kin in row.related_soc}


def _interests(index: Index, wishes: Wishes, occupations: Occupations) -> Scores:
    """Counts only where the person named no work; never shown to anybody but them."""
    if wishes.names_work or not (wishes.interests or wishes.interests_unliked):
        return np.zeros(len(index.socs))
    zones = [row.job_zone or 0 for soc in wishes.jobs_done if (row := occupation_of(soc, occupations))]
    known = max(zones, default=2)
    return np.array([_interest(occupation_of(soc, occupations), wishes, known) for soc in index.socs], np.float64)


def _interest(row: OccupationRow | None, wishes: Wishes, zone: int) -> float:
    """How far an occupation's first interests are liked; one that needs much more preparation than is known counts less."""
    if row is None:
        return 0.0
    weights = [(letter, 1.0 / (place + 1)) for place, letter in enumerate(row.riasec[:3])]
    liked = sum(w for letter, w in weights if letter in wishes.interests) - sum(w for x, w in weights if x in wishes.interests_unliked)
    far = max(0, (row.job_zone or 0) - zone - 1)
    return liked - 0.5 * far if liked > 0 else liked


def _titled(index: Index, rows: NDArray[Any], wishes: Wishes) -> NDArray[np.bool_]:
    """Whether the wanted words stand in the title."""
    hit: NDArray[np.bool_] = np.zeros(len(index), bool)
    for phrase in wishes.words_wanted:
        hit[index.rows_named(phrase)] = True
    result: NDArray[np.bool_] = hit[rows]
    return result


def _company(index: Index, rows: NDArray[Any], wishes: Wishes) -> dict[str, Scores]:
    """How the work is done and with whom."""
    partners, of = index.employers, index.employer_of[rows]
    liked = np.zeros(len(partners.partner))
    for name in wishes.employers_liked:
        liked[partners.names.get(name, [])] = 3.0
    style, off = _shared(partners.styles, wishes.styles), _shared(partners.styles, wishes.styles_unliked)
    trait, bad = _shared(partners.traits, wishes.traits), _shared(partners.traits, wishes.traits_unliked)
    mentor = np.array([("mentor" in wishes.traits) and "mentor" not in t for t in partners.traits], bool)
    styles_of, traits_of = partners.styles_of[of], partners.traits_of[of]
    return {
        "style": 0.4 * style[styles_of],
        "trait": 0.5 * (trait[traits_of] + (mentor[traits_of] & index.mentor[rows])),
        "employer": liked[of],
        "_style": -0.4 * off[styles_of],
        "_trait": -0.5 * bad[traits_of],
    }


def _shared(sets: list[frozenset[str]], wanted: frozenset[str]) -> Scores:
    return np.array([len(one & wanted) for one in sets], np.float64)


def _terms(index: Index, rows: NDArray[Any], wishes: Wishes, today: date) -> dict[str, Scores | None]:
    starts_in = index.starts[rows] - today.toordinal()
    with_next = np.array([soc is not None for soc in index.socs], bool)[index.next_soc_of[rows]]
    kinds = np.array([ARRANGEMENT.get(arrangement or "", 0.3) for arrangement, _ in index.contracts])
    stale = today.toordinal() - index.checked[rows] > STALE_DAYS
    licensed = np.array([bool(needs and needs <= wishes.licences_had) for needs in index.licences], bool)
    return {
        **_time(index, rows, wishes),
        "pay": _above_floor(index, rows, wishes),
        "_pay": _pay_level(index, rows),
        "near": _near(index, rows, wishes),
        "soon": (0.6 if wishes.soon else 0.3) * (starts_in <= SOON_DAYS),
        "leads_on": 0.3 * with_next,
        "licence": 0.3 * licensed[index.licences_of[rows]],
        "_arrangement": kinds[index.contract_of[rows]],
        "_stale": STALE * stale,
        "_contract": _contract(index, wishes)[index.contract_of[rows]],
    }


def _above_floor(index: Index, rows: NDArray[Any], wishes: Wishes) -> Scores | None:
    if not wishes.pay_hour:
        return None
    above = (index.pay[rows, 0] - wishes.pay_hour) / wishes.pay_hour
    return np.nan_to_num(np.clip(above, 0.0, 1.0))  # type: ignore[no-any-return]


def _pay_level(index: Index, rows: NDArray[Any]) -> Scores | None:
    """Better paid than the middle of what is on offer, or worse."""
    pay = index.pay[rows, 0]
    known = pay[~np.isnan(pay)]
    if not len(known):
        return None
    middle = np.partition(known, len(known) // 2)[len(known) // 2]
    return np.nan_to_num(0.5 * np.clip(pay / middle - 1, -1.0, 1.0))  # type: ignore[no-any-return]


def _near(index: Index, rows: NDArray[Any], wishes: Wishes) -> Scores | None:
    far = distances(index, wishes)
    if far is None:
        return None
    took = np.min([travel.minutes(far, mode) for mode in wishes.modes or (travel.USUAL,)], axis=0)
    return np.nan_to_num(np.clip(1 - took / NEAR_MINUTES, -1.0, 1.0))[index.place_of[rows]]  # type: ignore[no-any-return]


def _time(index: Index, rows: NDArray[Any], wishes: Wishes) -> dict[str, Scores]:
    spans, length = index.spans, np.maximum(index.spans[:, 1] - index.spans[:, 0], 1)
    span = np.zeros(len(spans))
    for shift in wishes.shifts_unliked:
        span += DISLIKED * (overlap(spans, SHIFTS[shift]) > 60)
    for window in wishes.clock_unliked:
        span += DISLIKED * (overlap(spans, whole(window)) > 0)
    good = np.zeros(len(spans))
    if wishes.shifts_liked:
        good += 0.8 * (in_shifts(spans, wishes.shifts_liked) / length > 0.7)
    if wishes.clock_liked is not None:
        good += 2.0 * inside(spans, wishes.clock_liked)
    days = np.array([_days(d, wishes) for d in index.day_sets], np.float64)
    of = index.span_of[rows]
    return {"time": good[of], "_time": span[of], "_days": days[index.days_of[rows]], **_weekly(index, rows, wishes)}


def _days(days: frozenset[str], wishes: Wishes) -> float:
    liked = 0.5 if wishes.days_liked and days and days <= wishes.days_liked else 0.0
    return liked + DISLIKED * bool(days & wishes.days_unliked)


def _weekly(index: Index, rows: NDArray[Any], wishes: Wishes) -> dict[str, Scores]:
    least, most = wishes.hours_liked
    if least is None and most is None:
        return {}
    few, many = index.hours[rows, 0], index.hours[rows, 1]
    fits = (many >= (least or 0)) & (few <= (np.inf if most is None else most))
    return {"hours": 0.5 * fits}


def _contract(index: Index, wishes: Wishes) -> Scores:
    def one(arrangement: str | None, hours: str | None) -> float:
        kinds = SURE.get(arrangement or "", set()) | MAYBE.get(arrangement or "", set()) | ({hours} if hours else set())
        return 0.5 * bool(kinds & wishes.arrangements_liked) + DISLIKED * bool(kinds & wishes.arrangements_unliked)

    return np.array([one(*contract) for contract in index.contracts], np.float64)
