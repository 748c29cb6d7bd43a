"""What speaks for an opening, from what the person wants. Each part gives a number an opening; positive ones are reasons."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.directory.freshness import STALE_DAYS
from bot.directory.index import Index
from bot.guidance import travel
from bot.guidance.constraints import MAYBE, SLACK, SURE, in_shifts, inside, minutes_in, minutes_to, of_kind, overlap, whole
from bot.guidance.once import once
from bot.guidance.wishes import Wishes
from bot.store.directory import OccupationRow

Scores = NDArray[np.float64]
# Ranked on evidence of a next step: direct work before agency work (Autor & Houseman 2010, on temporary placements).
ARRANGEMENT = {"direct": 0.5, "apprenticeship": 0.6, "ojt": 0.6, "temp_to_hire": 0.4, "seasonal": 0.1, "temporary": 0.1, "agency_temp": 0.0}
SAME, NAMED, LEADS, RELATED, DONE, ALIKE = 4.0, 2.5, 2.0, 1.5, 1.0, 0.7
NEAR_MINUTES = 45
SOON_DAYS = 21
SOON = 0.3  # twice that for who needs it soon
NOTHING: frozenset[str] = frozenset()
STALE, UNSAID, DISLIKED = -2.0, -0.1, -1.0
STANDS_IN = 2.5  # what was done, where nothing else was said to be wanted
UNLICENSED = -1.5  # a licence that was not spoken of is asked about, behind what needs none


Occupations = Mapping[str, OccupationRow]
AREAS = "RIASEC"


class Part(NamedTuple):
    """A part of the score: `values[of[row]]` is the row's; without `of` the values are those of all rows."""

    name: str  # a reason, unless it starts with "_"
    values: Scores
    of: NDArray[Any] | None


def total(index: Index, found: list[Part], today: date, stale_days: int = STALE_DAYS) -> Scores:
    """The sum of a person's parts and of everybody's, for all rows."""
    return _general_sum(index, today, stale_days) + _sum(index, found)


@once
def _general_sum(index: Index, today: date, stale_days: int) -> Scores:
    return _sum(index, general(index, today, stale_days))


def _sum(index: Index, found: list[Part]) -> Scores:
    """Parts that go by the same column are added before they are spread over the rows."""
    result = np.zeros(len(index), np.float64)
    columns: dict[int, tuple[NDArray[Any], Scores]] = {}
    for part in found:
        if part.of is None:
            result += part.values
        else:
            before = columns.get(id(part.of))
            columns[id(part.of)] = (part.of, part.values if before is None else before[1] + part.values)
    for of, values in columns.values():
        result += values.take(of, mode="clip")
    return result


def personal(index: Index, wishes: Wishes, occupations: Occupations, today: date) -> list[Part]:
    """The parts that depend on the person, without those that are nothing everywhere."""
    parts = (*_occupation(index, wishes, occupations), *_company(index, wishes), *_time(index, wishes), *_terms(index, wishes, today))
    return [part for part in parts if np.count_nonzero(part.values)]


@once
def general(index: Index, today: date, stale_days: int) -> list[Part]:
    """The parts that are the same for everybody. No licence is known yet: `_terms` takes back what is no question."""
    with_next = np.array([soc is not None for soc in index.socs], bool)
    kinds = np.array([ARRANGEMENT.get(arrangement or "", 0.3) for arrangement, _ in index.contracts])
    licensed = np.array([bool(needs) for needs in index.licences], bool)
    return [
        Part("soon", SOON * _starts_soon(index, today), None),
        Part("_stale", STALE * (index.checked < today.toordinal() - stale_days), None),
        Part("_pay", index.pay_level, None),
        Part("leads_on", 0.3 * with_next, index.next_soc_of),
        Part("_licence", UNLICENSED * licensed, index.licences_of),
        Part("_arrangement", kinds, index.contract_of),
    ]


def _starts_soon(index: Index, today: date) -> NDArray[np.bool_]:
    result: NDArray[np.bool_] = index.starts <= today.toordinal() + SOON_DAYS
    return result


def _occupation(index: Index, wishes: Wishes, occupations: Occupations) -> list[Part]:
    """Same occupation as wanted, wanted by its words, one step from it, leading to it, done before, like it in skills, or liked."""
    wanted = of_kind(index, wishes.jobs_wanted, NOTHING)
    related = of_kind(index, frozenset(_related(wishes.looked_for[0], occupations)), NOTHING) & ~wanted
    done = of_kind(index, wishes.jobs_done, wishes.words_done)
    alike = of_kind(index, frozenset(_alike(wishes.jobs_done, occupations)), NOTHING) & ~wanted & ~related & ~done
    of = index.soc_of
    return [
        Part("wanted", SAME * wanted, of),
        *_named(index, wishes, wanted, related),
        Part("leads_to_wanted", LEADS * wanted, index.next_soc_of),
        Part("done", (DONE if wishes.names_work else STANDS_IN) * done, of),
        Part("skills", ALIKE * alike, of),
        Part("interest", _interests(index, wishes, occupations), of),
        Part("_unliked", 3 * DISLIKED * of_kind(index, wishes.jobs_unliked, wishes.words_unliked), of),
    ]


def _named(index: Index, wishes: Wishes, wanted: Any, related: Any) -> list[Part]:
    """Wanted by its words; kin to what is wanted where the words do not fit."""
    if not wishes.words_wanted:
        return [Part("related", RELATED * related, index.soc_of)]
    soc = index.soc_of
    named = (of_kind(index, NOTHING, wishes.words_wanted)[soc] | _titled(index, wishes)) & ~wanted[soc]
    return [Part("named", NAMED * named, None), Part("related", RELATED * (related[soc] & ~named), None)]


def occupation_of(soc: str | None, occupations: Occupations) -> OccupationRow | None:
    """The occupation of a code; a six-digit code and its first detailed one stand for each other."""
    code = soc or ""
    return occupations.get(code) or occupations.get(code[:7]) or occupations.get(f"{code[:7]}.00")


def _related(socs: frozenset[str], occupations: Occupations) -> set[str]:
    return {kin for soc in socs if (row := occupation_of(soc, occupations)) for kin in row.related_soc}


def _alike(socs: frozenset[str], occupations: Occupations) -> set[str]:
    return {kin for soc in socs if (row := occupation_of(soc, occupations)) for kin in row.alike_soc or ()}


def _interests(index: Index, wishes: Wishes, occupations: Occupations) -> Scores:
    """Counts only where the person named no work; never shown to anybody but them."""
    if wishes.names_work or not (wishes.interests or wishes.interests_unliked):
        return np.zeros(len(index.socs))
    zones = [row.job_zone or 0 for soc in wishes.jobs_done if (row := occupation_of(soc, occupations))]
    return liking(index, wishes, occupations, max(zones, default=2))


def liking(index: Index, wishes: Wishes, occupations: Occupations, zone: int) -> Scores:
    """How far the first interests of each of `index.socs` are liked; one that needs much more preparation than `zone` counts less."""
    areas, zones = _areas(index, occupations)
    taste = np.array([(letter in wishes.interests) - float(letter in wishes.interests_unliked) for letter in AREAS])
    liked = areas @ taste
    far = np.maximum(0, zones - zone - 1)
    return np.where(liked > 0, liked - 0.5 * far, liked)


@once
def _areas(index: Index, occupations: Occupations) -> tuple[Scores, Scores]:
    """For each of `index.socs` the weights of the six areas, of which the first three count, the first most, and its job zone."""
    rows = [occupation_of(soc, occupations) for soc in index.socs]
    weights = np.zeros((len(rows), len(AREAS)))
    for n, row in enumerate(rows):
        for place, letter in enumerate(row.riasec[:3] if row else ""):
            if letter in AREAS:
                weights[n, AREAS.index(letter)] += 1.0 / (place + 1)
    return weights, np.array([(row.job_zone or 0) if row else 0 for row in rows], np.float64)


def _titled(index: Index, wishes: Wishes) -> NDArray[np.bool_]:
    """Whether the wanted words stand in the title."""
    hit: NDArray[np.bool_] = np.zeros(len(index), bool)
    for phrase in wishes.words_wanted:
        hit[index.rows_named(phrase)] = True
    return hit


def _company(index: Index, wishes: Wishes) -> list[Part]:
    """How the work is done and with whom."""
    partners, of = index.employers, index.employer_of
    liked = np.zeros(len(partners.partner))
    for name in wishes.employers_liked:
        liked[partners.names.get(name, [])] = 3.0
    shared = (
        ("style", 0.4, partners.styles, partners.styles_of, wishes.styles),
        ("_style", -0.4, partners.styles, partners.styles_of, wishes.styles_unliked),
        ("trait", 0.5, partners.traits, partners.traits_of, wishes.traits - {"mentor"}),
        ("_trait", -0.5, partners.traits, partners.traits_of, wishes.traits_unliked),
    )
    found = [Part(name, weight * _shared(sets, wanted)[sets_of], of) for name, weight, sets, sets_of, wanted in shared if wanted]
    if "mentor" in wishes.traits:
        company = np.array(["mentor" in traits for traits in partners.traits], bool)[partners.traits_of]
        found.append(Part("trait", 0.5 * (company[of] | index.mentor), None))
    return [*found, Part("employer", liked, of)]


def _shared(sets: list[frozenset[str]], wanted: frozenset[str]) -> Scores:
    return np.array([len(one & wanted) for one in sets], np.float64)


def _terms(index: Index, wishes: Wishes, today: date) -> list[Part]:
    found = [*_contract(index, wishes), Part("near", _near(index, wishes), index.place_of)]
    if wishes.licences_had:
        had = np.array([bool(needs and needs <= wishes.licences_had) for needs in index.licences], bool)
        found += [Part("licence", 0.3 * had, index.licences_of), Part("_licence", -UNLICENSED * had, index.licences_of)]
    if wishes.soon:
        found.append(Part("soon", SOON * _starts_soon(index, today), None))
    return [*found, Part("pay", _above_floor(index, wishes.pay_hour), None)] if wishes.pay_hour else found


def _above_floor(index: Index, floor: float) -> Scores:
    above: Scores = np.fmin(np.fmax((index.pay[:, 0] - floor) / floor, 0.0), 1.0)  # these two pass over NaN
    return above


def _near(index: Index, wishes: Wishes) -> Scores:
    took = minutes_to(index, wishes, travel.USUAL)
    if took is None:
        return np.zeros(len(index.latitudes))
    near: Scores = np.maximum(1 - took / NEAR_MINUTES, -1.0)
    near[np.isnan(near)] = 0.0
    return near


def _time(index: Index, wishes: Wishes) -> list[Part]:
    spans = index.spans
    bad, good = np.zeros(len(spans)), np.zeros(len(spans))
    for shift in wishes.shifts_unliked:
        bad += DISLIKED * (minutes_in(index)[shift] > SLACK)
    for window in wishes.clock_unliked:
        bad += DISLIKED * (overlap(spans, whole(window)) > 0)
    if wishes.shifts_liked:
        length = np.maximum(spans[:, 1] - spans[:, 0], 1)
        good += 0.8 * (in_shifts(index, wishes.shifts_liked) / length > 0.7)
    if wishes.clock_liked is not None:
        good += 2.0 * inside(spans, wishes.clock_liked)
    return [Part("time", good, index.span_of), Part("_time", bad, index.span_of), *_days(index, wishes), *_weekly(index, wishes)]


def _days(index: Index, wishes: Wishes) -> list[Part]:
    def one(days: frozenset[str]) -> float:
        liked = 0.5 if wishes.days_liked and days and days <= wishes.days_liked else 0.0
        return liked + DISLIKED * bool(days & wishes.days_unliked)

    if not (wishes.days_liked or wishes.days_unliked):
        return []
    return [Part("_days", np.array([one(days) for days in index.day_sets], np.float64), index.days_of)]


def _weekly(index: Index, wishes: Wishes) -> list[Part]:
    least, most = wishes.hours_liked
    if least is None and most is None:
        return []
    few, many = index.hours[:, 0], index.hours[:, 1]
    return [Part("hours", 0.5 * ((many >= (least or 0)) & (few <= (np.inf if most is None else most))), None)]


def _contract(index: Index, wishes: Wishes) -> list[Part]:
    def one(arrangement: str | None, hours: str | None) -> float:
        kinds = SURE.get(arrangement or "", set()) | MAYBE.get(arrangement or "", set()) | ({hours} if hours else set())
        return 0.5 * bool(kinds & wishes.arrangements_liked) + DISLIKED * bool(kinds & wishes.arrangements_unliked)

    if not (wishes.arrangements_liked or wishes.arrangements_unliked):
        return []
    return [Part("_contract", np.array([one(*contract) for contract in index.contracts], np.float64), index.contract_of)]
