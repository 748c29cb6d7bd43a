"""The graph over occupations: which work leads to which, and on what evidence. Pure.

Evidence, the strongest first: people of this programme went that way; an employer says so of an opening; the occupation data
call the two related, or alike in skills, and the next one asks for no less preparation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from bot.directory.index import Index
from bot.directory.snapshot import Directory
from bot.guidance.constraints import live
from bot.guidance.once import once
from bot.guidance.scores import occupation_of

STRENGTH = {"conversions": 4, "employer": 3, "related": 2, "skills": 1}
SAYABLE = 10  # people, before a count of them is said
Rates = Mapping[tuple[str, str], tuple[int, int]]  # people who went from one six-digit occupation to another, of how many


@dataclass(frozen=True)
class Step:
    """From one six-digit occupation to the next. `wage` is dollars an hour there; None where it is not known."""

    before: str
    after: str
    evidence: str
    wage: float | None = None
    months: float | None = None
    openings: int = 0  # that say so
    went: tuple[int, int] | None = None  # of this programme's people, where there are enough to be said


class Graph:
    """Steps between occupations. Only those whose both ends exist here, as live openings, are of use; `steps_to` gives all."""

    def __init__(self, directory: Directory, today: date, rates: Rates | None = None) -> None:
        self._directory, self._into = directory, defaultdict(dict)  # type: ignore[var-annotated]
        self.wages = wages(directory.index, today)
        for step in (*self._related(), *stated(directory.index, today), *self._seen(rates or {})):
            known = self._into[step.after].get(step.before)
            if known is None or STRENGTH[step.evidence] > STRENGTH[known.evidence]:
                self._into[step.after][step.before] = step

    def steps_to(self, soc: str) -> list[Step]:
        """Steps into an occupation, the best evidence first."""
        return sorted(self._into[soc[:7]].values(), key=lambda s: (-STRENGTH[s.evidence], -s.openings, s.before))

    def _related(self) -> Iterable[Step]:
        for soc, row in self._directory.occupations.items():
            kin = dict.fromkeys(row.alike_soc or (), "skills") | dict.fromkeys(row.related_soc, "related")
            for code, evidence in kin.items():
                other = occupation_of(code, self._directory.occupations)
                if other is not None and code[:7] != soc[:7] and (other.job_zone or 0) >= (row.job_zone or 0):
                    yield Step(soc[:7], code[:7], evidence, self.wages.get(code[:7]))

    def _seen(self, rates: Rates) -> Iterable[Step]:
        for (before, after), (went, of) in rates.items():
            if went and before != after:
                yield Step(before, after, "conversions", self.wages.get(after), went=(went, of) if of >= SAYABLE else None)


@once
def stated(index: Index, today: date) -> list[Step]:
    """What live openings say they lead on to."""
    paid, said = wages(index, today), defaultdict(list)
    for row in np.flatnonzero(live(index, today) & (index.soc_of != index.next_soc_of)):
        said[index.socs[index.soc_of[row]], index.socs[index.next_soc_of[row]]].append(row)
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for (before, after), rows in said.items():
        if before and after and before[:7] != after[:7]:
            found[before[:7], after[:7]] += rows
    return [_statement(index, ends, of, paid) for ends, of in found.items()]


def _statement(index: Index, ends: tuple[str, str], of: list[int], paid: dict[str, float]) -> Step:
    wage, months = (_middle(index.next_step[of, column]) for column in (0, 1))
    return Step(*ends, "employer", wage or paid.get(ends[1]), months, len(of))


def _middle(values: NDArray[np.float32]) -> float | None:
    known = values[~np.isnan(values)]
    return round(float(np.median(known)), 2) if len(known) else None


@once
def wages(index: Index, today: date) -> dict[str, float]:
    """The middle of what live openings pay, dollars an hour, by six-digit occupation."""
    rows = np.flatnonzero(live(index, today) & ~np.isnan(index.pay[:, 0]))
    codes = index.soc_of[rows]
    order = np.argsort(codes, kind="stable")
    found: dict[str, list[float]] = defaultdict(list)
    for part in np.split(order, np.flatnonzero(np.diff(codes[order])) + 1):
        soc = index.socs[codes[part[0]]] if len(part) else None
        if soc:
            found[soc[:7]].append(float(np.median(index.pay[rows[part], 0])))
    return {soc: round(float(np.median(values)), 2) for soc, values in found.items()}
