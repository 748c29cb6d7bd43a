"""The directory as turns read it: openings as an index, small tables whole, large ones on demand.

A changed directory is read by a thread of its own; until it is done, turns use the one before.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import structlog
from sqlalchemy import JSON, Date, Engine, String, bindparam, cast, func, select
from sqlalchemy.orm import Session

from bot.directory.index import EmployerFields, Index, OpeningFields, build, fields_of
from bot.store.base import Base
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

log = structlog.get_logger()
Row = TypeVar("Row", bound=Base)
Key = TypeVar("Key")
Value = TypeVar("Value")
_VERSION = select(DirectoryVersion.number)
_OPENING, _EMPLOYER = [c.key for c in Opening.__table__.c], [c.key for c in Employer.__table__.c]
_OFFERED = select(*Opening.__table__.c, *Employer.__table__.c).join_from(Opening, Employer, Opening.employer_id == Employer.id)
_OFFERED = _OFFERED.where(Opening.id.in_(bindparam("ids", expanding=True)))
KEPT = 512  # whole records that are kept for the next turn


class Records(Mapping[str, Row], Generic[Row]):
    """A table by id, read when asked for, and kept until the directory has changed. The rows are shared: never change them."""

    def __init__(self, engine: Engine, table: type[Row]) -> None:
        self.outdated = False  # the directory has changed since: what is asked for is as the database has it now
        self._engine, self._table = engine, table
        self._key: Any = table.__mapper__.primary_key[0]
        self._some = select(table).where(self._key.in_(bindparam("ids", expanding=True)))  # built once: it has many columns
        self._kept: dict[str, Row] = {}

    def many(self, ids: Iterable[str]) -> dict[str, Row]:
        """The records of these ids that exist."""
        wanted = list(ids)
        known = {} if self.outdated else {id_: row for id_ in wanted if (row := self._kept.get(id_)) is not None}
        if unknown := [id_ for id_ in wanted if id_ not in known]:
            read = self._read(unknown)
            _keep(self._kept, read)
            known |= read
        return known

    def __getitem__(self, id_: str) -> Row:
        if id_ not in self._kept:
            _keep(self._kept, self._read([id_]))
        return self._kept[id_]

    def __iter__(self) -> Iterator[str]:
        with Session(self._engine) as session:
            yield from [str(id_) for id_ in session.scalars(select(self._key).order_by(self._key))]

    def __len__(self) -> int:
        with Session(self._engine) as session:
            return session.scalar(select(func.count()).select_from(self._table)) or 0

    def _read(self, ids: list[str]) -> dict[str, Row]:
        with Session(self._engine) as session:
            rows = session.scalars(self._some, {"ids": ids}).all()
            session.expunge_all()
        return {str(getattr(row, self._key.name)): row for row in rows}


@dataclass(frozen=True)
class Few:
    """A few openings in the order that they were asked for, with their employers.

    The index is of just these, where they may be newer than the directory's own; None where that has them as they are.
    """

    openings: list[Opening]
    employers: dict[str, Employer]
    index: Index | None


class Openings(Records[Opening]):
    """The openings by id."""

    def __init__(self, engine: Engine, table: type[Opening]) -> None:
        super().__init__(engine, table)
        self._few: dict[tuple[str, ...], Few] = {}

    def few(self, ids: Iterable[str]) -> Few:
        """Those of these ids that exist."""
        wanted = tuple(ids)
        few = None if self.outdated else self._few.get(wanted)
        if few is None:
            few = few_of(self._offered(wanted), self.outdated)
            _keep(self._few, {wanted: few})
            _keep(self._kept, {opening.id: opening for opening in few.openings})
        return few

    def _offered(self, ids: tuple[str, ...]) -> list[tuple[Opening, Employer]]:
        """Each turn with offers waits for this, so it does without a session, which would take as long again."""
        with self._engine.connect() as connection:
            rows = [tuple(row) for row in connection.execute(_OFFERED, {"ids": list(ids)})]
        pairs = {o.id: (o, e) for o, e in map(_pair, rows)}
        return [pairs[id_] for id_ in ids if id_ in pairs]


def few_of(pairs: Sequence[tuple[Opening, Employer]], newer: bool) -> Few:
    """These openings, each with its employer; `newer` than the directory's index, or as it has them."""
    openings, employers = [opening for opening, _ in pairs], {employer.id: employer for _, employer in pairs}
    partners = employers.values()
    columns = ((fields_of(o, OpeningFields) for o in openings), (fields_of(e, EmployerFields) for e in partners))
    return Few(openings, employers, build(*columns) if newer else None)


def _keep(kept: dict[Key, Value], more: Mapping[Key, Value]) -> None:
    if len(kept) >= KEPT:
        kept.clear()
    kept.update(more)


def _pair(row: tuple[Any, ...]) -> tuple[Opening, Employer]:
    middle = len(_OPENING)
    return Opening(**dict(zip(_OPENING, row[:middle], strict=True))), Employer(**dict(zip(_EMPLOYER, row[middle:], strict=True)))


@dataclass(frozen=True)
class Directory:
    """What the programme knows of its place. The rows are shared: never change them."""

    version: int
    programme: Programme | None
    index: Index
    employers: Records[Employer]
    openings: Openings
    trainings: dict[str, Training]
    resources: dict[str, Resource]
    incentives: dict[str, Incentive]
    occupations: dict[str, OccupationRow]


def version(session: Session) -> int:
    """The number that each import raises."""
    return session.scalar(_VERSION) or 0


def read(session: Session, programme: str = "") -> Directory:
    """The directory as it is now; `programme` is the id of the one that runs this Causeway."""
    number, engine = version(session), session.get_bind()
    assert isinstance(engine, Engine)
    if engine.dialect.name == "postgresql":  # one look is one round trip, without a transaction around it
        engine = engine.execution_options(isolation_level="AUTOCOMMIT")
    programmes = list(session.scalars(select(Programme)))
    chosen = next((p for p in programmes if p.id == programme), programmes[0] if programmes else None)
    directory = Directory(
        number,
        chosen,
        read_index(session),
        Records(engine, Employer),
        Openings(engine, Opening),
        {row.id: row for row in session.scalars(select(Training))},
        {row.id: row for row in session.scalars(select(Resource))},
        {row.code: row for row in session.scalars(select(Incentive))},
        {row.soc: row for row in session.scalars(select(OccupationRow))},
    )
    session.expunge_all()
    return directory


def read_index(session: Session) -> Index:
    """The index of all openings, read in chunks as plain columns."""
    openings = session.execute(_columns(Opening, OpeningFields._fields).execution_options(yield_per=5000))
    employers = session.execute(_columns(Employer, EmployerFields._fields).execution_options(yield_per=5000))
    return build(openings, employers)


def _columns(table: Any, names: tuple[str, ...]) -> Any:
    """Lists and dates come as text, to be read once for each distinct value."""
    columns = [table.__table__.c[name] for name in names]
    return select(*(cast(c, String) if isinstance(c.type, JSON | Date) else c for c in columns))


class Snapshots:
    """Keeps the latest directory; `get` costs one small query when nothing changed."""

    def __init__(self, programme: str, reader: Callable[[Session, str], Directory] = read) -> None:
        self._programme, self._reader = programme, reader
        self._latest: Directory | None = None
        self._lock = threading.Lock()
        self._reading: threading.Thread | None = None

    def get(self, session: Session, number: int | None = None) -> Directory:
        """The newest directory that has been read. The first one is waited for, a changed one is read meanwhile.

        `number` is the version in the database, if it was looked up already.
        """
        if self._latest is None:
            with self._lock:
                self._latest = self._latest or self._read(session.get_bind())
        elif self._latest.version != (version(session) if number is None else number):
            self._latest.openings.outdated = self._latest.employers.outdated = True
            self._refresh(session.get_bind())
        return self._latest

    def wait(self) -> None:
        """Wait until a reading that has begun is done."""
        if self._reading is not None:
            self._reading.join()

    def _refresh(self, engine: Any) -> None:
        with self._lock:
            if self._reading is None or not self._reading.is_alive():
                self._reading = threading.Thread(target=self._take, args=(engine,), name="directory", daemon=True)
                self._reading.start()

    def _take(self, engine: Any) -> None:
        try:
            self._latest = self._read(engine)
        except Exception as error:  # the turns go on with the directory they have
            log.error("directory_not_read", error=repr(error))

    def _read(self, engine: Any) -> Directory:
        with Session(engine) as session:
            return self._reader(session, self._programme)
