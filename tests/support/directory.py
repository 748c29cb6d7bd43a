"""Directories made by hand, held in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.directory.index import EmployerFields, OpeningFields, build, fields_of
from bot.directory.snapshot import Directory, Few, few_of
from bot.store.directory import Employer, OccupationRow, Opening


class Held(dict[str, Any]):
    """Records by id."""

    def many(self, ids: Iterable[str]) -> dict[str, Any]:
        return {id_: self[id_] for id_ in ids if id_ in self}


class HeldOpenings(Held):
    """Openings by id, of which each can be had with its employer."""

    def __init__(self, openings: Iterable[Opening], employers: Mapping[str, Employer]) -> None:
        super().__init__({opening.id: opening for opening in openings})
        self.outdated = False
        self._employers = employers

    def few(self, ids: Iterable[str]) -> Few:
        return few_of([(opening, self._employers[opening.employer_id]) for opening in self.many(ids).values()], self.outdated)


def directory_of(openings: Iterable[Opening], employers: Iterable[Employer], occupations: Iterable[OccupationRow] = ()) -> Directory:
    """A directory of these records and no others."""
    openings, employers = list(openings), list(employers)
    partners = Held({e.id: e for e in employers})
    index = build((fields_of(o, OpeningFields) for o in openings), (fields_of(e, EmployerFields) for e in employers))
    return Directory(
        version=1,
        programme=None,
        index=index,
        employers=partners,  # type: ignore[arg-type]
        openings=HeldOpenings(openings, partners),  # type: ignore[arg-type]
        trainings={},
        resources={},
        incentives={},
        occupations={row.soc: row for row in occupations},
    )
