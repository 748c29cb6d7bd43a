"""The directory in memory: read once, and again when an import has changed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.directory import (
    DirectoryVersion,
    Employer,
    Incentive,
    OccupationRow,
    Opening,
    Programme,
    Resource,
    Training,
)


@dataclass(frozen=True)
class Directory:
    """What the programme knows of its place. The rows are shared: never change them."""

    version: int
    programme: Programme | None
    employers: dict[str, Employer]
    openings: dict[str, Opening]
    trainings: dict[str, Training]
    resources: dict[str, Resource]
    incentives: dict[str, Incentive]
    occupations: dict[str, OccupationRow]

    def live_openings(self, today: date) -> list[Opening]:
        """Openings that can be offered: not expired, and their employer not paused."""
        return [
            opening
            for opening in self.openings.values()
            if (opening.valid_through is None or opening.valid_through >= today) and not self.employers[opening.employer_id].paused
        ]


def version(session: Session) -> int:
    """The number that each import raises."""
    return session.scalar(select(DirectoryVersion.number)) or 0


def read(session: Session, programme: str = "") -> Directory:
    """The directory as it is now; `programme` is the id of the one that runs this Causeway."""
    number = version(session)
    programmes = list(session.scalars(select(Programme)))
    chosen = next((p for p in programmes if p.id == programme), programmes[0] if programmes else None)
    directory = Directory(
        number,
        chosen,
        {row.id: row for row in session.scalars(select(Employer))},
        {row.id: row for row in session.scalars(select(Opening))},
        {row.id: row for row in session.scalars(select(Training))},
        {row.id: row for row in session.scalars(select(Resource))},
        {row.code: row for row in session.scalars(select(Incentive))},
        {row.soc: row for row in session.scalars(select(OccupationRow))},
    )
    session.expunge_all()
    return directory


class Snapshots:
    """Keeps the latest directory; `get` costs one small query when nothing changed."""

    def __init__(self, programme: str) -> None:
        self._programme = programme
        self._latest: Directory | None = None

    def get(self, session: Session) -> Directory:
        """The directory as the database has it now. Give it a session of its own: it empties it."""
        if self._latest is None or self._latest.version != version(session):
            self._latest = read(session, self._programme)
        return self._latest
