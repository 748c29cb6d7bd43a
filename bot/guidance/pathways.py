"""Roads from what a person has to the work they want, in at most three steps that exist here. Pure.

A step is work that is open now and fits the person's musts, a training in reach, or the wanted work itself. Each says how long it
takes and what it costs, as far as that is known, and what is still needed; the last says who hires.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.directory.places import place_of_zip
from bot.guidance import travel
from bot.guidance.constraints import ASK, LONGEST_MINUTES
from bot.guidance.match import Found
from bot.guidance.steps import STRENGTH, Graph, Step
from bot.store.directory import Training

WEEKS_A_MONTH = 52 / 12
USUAL_MONTHS = 9  # in a stepping stone, where nobody says how long; only to order roads, never said
LONGEST = 3


@dataclass(frozen=True)
class Stage:
    """One step of a road: `work` in an occupation, or a `training`."""

    kind: str
    soc: str
    openings: int = 0
    opening_id: str | None = None  # the best of them for this person
    training: Training | None = None
    months: float | None = None  # None: not known
    cost: float | None = None
    needs: tuple[str, ...] = ()  # musts that the record leaves open, and prerequisites
    step: Step | None = None  # why it leads on


@dataclass(frozen=True)
class Road:
    """Steps in order. `hires` are ids of partners who hire at the end; `commitments` those who said they hire from its training."""

    stages: tuple[Stage, ...]
    hires: tuple[str, ...]
    commitments: tuple[str, ...] = ()

    @property
    def months(self) -> float | None:
        """Until the wanted work begins; None where a step's length is not known."""
        parts = [stage.months for stage in self.stages[:-1]]
        return None if None in parts else sum(part for part in parts if part is not None)

    @property
    def cost(self) -> float | None:
        """Of its trainings; None where one's is not known."""
        parts = [stage.cost for stage in self.stages if stage.kind == "training"]
        return None if None in parts else sum(part for part in parts if part is not None)


def roads(found: Found, graph: Graph, goal: str, count: int = 3) -> list[Road]:
    """The best roads to an occupation, of each kind first (the work itself, through other work, through training, through both).

    The order is fewest steps, then the best evidence, then the shortest and cheapest.
    """
    target = _Target(found, graph, goal)
    every = [Road(stages, target.hires(stages), target.commitments(stages)) for stages in target.ways()]
    ended = [road for road in every if road.hires or road.commitments]
    ranked = sorted(ended, key=_order)
    firsts = {_kinds(road): road for road in reversed(ranked)}
    return sorted(ranked, key=lambda road: (firsts[_kinds(road)] is not road, *_order(road)))[:count]


def _kinds(road: Road) -> tuple[str, ...]:
    return tuple(sorted({stage.kind for stage in road.stages[:-1]}))


def _order(road: Road) -> tuple[float, ...]:
    evidence = sum(STRENGTH[s.step.evidence] for s in road.stages if s.step)
    months = sum(USUAL_MONTHS if stage.months is None else stage.months for stage in road.stages[:-1])
    return len(road.stages), -evidence, months, road.cost or 0.0


class _Target:
    def __init__(self, found: Found, graph: Graph, goal: str) -> None:
        self._found, self._graph, self._goal = found, graph, goal[:7]
        self._rows = _by_occupation(found)
        self._best: dict[str, int] = {}  # the row of each occupation's best opening
        self._trainings = sorted(found.directory.trainings.values(), key=lambda t: (t.cost_total or 0, t.weeks or 0, t.id))

    def ways(self) -> Iterator[tuple[Stage, ...]]:
        """Every way of at most three steps; the work at the end comes first."""
        end = self._work(self._goal)
        if end is not None and end.openings:
            yield (end,)
        last = end or Stage("work", self._goal)
        trainings = list(self._training_for(self._goal))
        yield from ((course, last) for course in trainings)
        if end is None and not trainings:
            return
        for step in self._graph.steps_to(self._goal):
            stone = self._work(step.before, step)
            if stone is None:
                continue
            yield (stone, last)
            yield from ((stone, course, last) for course in trainings[:1])
            yield from ((course, stone, last) for course in list(self._training_for(step.before))[:1])
            yield from ((first, stone, last) for before in self._graph.steps_to(step.before)[:5] if (first := self._first(before)))

    def _first(self, step: Step) -> Stage | None:
        return None if step.before == self._goal else self._work(step.before, step)

    def _work(self, soc: str, step: Step | None = None) -> Stage | None:
        """Work in an occupation that fits the person and is open now."""
        if soc not in self._rows:
            return None
        if soc not in self._best:
            self._best[soc] = int(self._found.ranked(self._rows[soc], 1)[0][0])
        best = self._best[soc]
        needs = tuple(name for name, verdict in self._found.judged.items() if verdict[best] == ASK)
        months = step.months if step else None
        return Stage("work", soc, len(self._rows[soc]), self._found.directory.index.ids[best], months=months, needs=needs, step=step)

    def _training_for(self, soc: str) -> Iterable[Stage]:
        for course in self._trainings:
            if soc in {code[:7] for code in course.occupational_categories} and self._in_reach(course):
                months = round(course.weeks / WEEKS_A_MONTH, 1) if course.weeks is not None else None
                needs = (course.prerequisites_en,) if course.prerequisites_en else ()
                yield Stage("training", soc, training=course, months=months, cost=course.cost_total, needs=needs)

    def _in_reach(self, course: Training) -> bool:
        here, there = self._found.wishes.place, place_of_zip(course.postal_code or "")
        if here is None or there is None or course.format == "online":
            return True
        took, _ = travel.quickest(travel.miles(here, there), self._found.wishes.modes or (travel.FASTEST,))
        return took <= LONGEST_MINUTES

    def hires(self, stages: tuple[Stage, ...]) -> tuple[str, ...]:
        """Partners with an opening in the wanted work that fits."""
        index, rows = self._found.directory.index, self._rows.get(self._goal)
        return tuple(index.employers.ids[n] for n in np.unique(index.employer_of[rows])) if rows is not None else ()

    def commitments(self, stages: tuple[Stage, ...]) -> tuple[str, ...]:
        """Partners who hire from the trainings on the way."""
        courses = [stage.training for stage in stages if stage.training is not None]
        return tuple(sorted({e for course in courses for e in course.hiring_employer_ids}))


def _by_occupation(found: Found) -> dict[str, NDArray[np.int64]]:
    """By six-digit code."""
    result: dict[str, list[NDArray[np.int64]]] = {}
    for soc, rows in found.by_occupation.items():
        result.setdefault(soc[:7], []).append(rows)
    return {soc: np.concatenate(parts) for soc, parts in result.items()}
