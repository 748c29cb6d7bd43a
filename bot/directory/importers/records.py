"""Records on their way into the directory: held against what is there, reported, and written in bulk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from bot.store.base import Base
from bot.store.directory import DirectoryVersion, Employer

CHUNK = 1000
SHOWN = 3  # changes kept as examples for each table
REFERENCES = {"employer_id": Employer}
Progress = Callable[[int], None]


@dataclass(frozen=True)
class Problem:
    """Something in a file that could not be taken. Where `kept`, only the field was left out."""

    file: str
    row: str
    field: str
    reason: str
    kept: bool = False

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.row, self.field) if part)
        return f"{where}: {self.reason}" + (" (the rest of the record goes in)" if self.kept else "")


@dataclass
class Report:
    """What an import did, or would do."""

    problems: list[Problem] = field(default_factory=list)
    rows: Counter[str] = field(default_factory=Counter)  # good rows by table
    new: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    gone: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    @property
    def changes(self) -> int:
        """How many records are new, changed or gone."""
        return self.new.total() + self.changed.total() + self.gone.total()

    def problem(self, file: str, row: str, name: str, reason: object, kept: bool = False) -> None:
        """Note a problem."""
        self.problems.append(Problem(file, row, name, str(reason), kept))


@dataclass
class Record:
    """One record of a table and where it was read. `values` is None for one that is no longer offered."""

    file: str
    row: str
    table: type[Base]
    id: str
    values: dict[str, Any] | None


def store(session: Session, records: Iterable[Record], report: Report, progress: Progress = lambda done: None) -> None:
    """Insert what is new, update what differs, delete what is gone; everything else is left as it is.

    Records of a table may follow those of another, but not be mixed with them.
    """
    known = _References(session)
    seen: dict[tuple[str, str], Record] = {}
    for chunk in _chunks(_checked(records, seen, known, report)):
        _store_chunk(session, chunk, report)
        progress(len(chunk))


def raise_version(session: Session) -> None:
    """Tell every process that the directory has changed."""
    version = session.scalar(select(DirectoryVersion)) or DirectoryVersion(id=1, number=0)
    version.number += 1
    session.add(version)


class _References:
    """Ids that records may refer to."""

    def __init__(self, session: Session) -> None:
        self._session, self._ids = session, {}  # type: ignore[var-annotated]

    def has(self, table: type[Base], id_: str) -> bool:
        return id_ in self._of(table)

    def add(self, record: Record) -> None:
        if record.table in REFERENCES.values():
            self._of(record.table).add(record.id)

    def _of(self, table: type[Base]) -> set[str]:
        if table not in self._ids:
            self._ids[table] = set(self._session.scalars(select(key_of(table))))
        return self._ids[table]  # type: ignore[no-any-return]


def key_of(table: type[Base]) -> Any:
    """A table's primary key column."""
    return table.__mapper__.primary_key[0]


def _checked(records: Iterable[Record], seen: dict[tuple[str, str], Record], known: _References, report: Report) -> Iterator[Record]:
    for record in records:
        first = seen.setdefault((record.table.__tablename__, record.id), record)
        if first is not record:
            report.problem(record.file, record.row, key_of(record.table).name, f"{record.id!r} is already in {first.file}, {first.row}")
            continue
        values = record.values or {}
        missing = [(c, t) for c, t in REFERENCES.items() if values.get(c) and not known.has(t, values[c])]
        for column, target in missing:
            report.problem(record.file, record.row, column, f"there is no {target.__tablename__} {values[column]!r}")
        if not missing:
            known.add(record)
            yield record


def _chunks(records: Iterator[Record]) -> Iterator[list[Record]]:
    """Chunks of one table each."""
    waiting: list[Record] = []
    for record in records:
        if waiting and (record.table is not waiting[0].table or len(waiting) == CHUNK):
            yield waiting
            waiting = []
        waiting.append(record)
    if waiting:
        yield waiting


def _store_chunk(session: Session, chunk: list[Record], report: Report) -> None:
    table = chunk[0].table
    name, key = table.__tablename__, key_of(table)
    columns = list(table.__table__.columns)
    there = {row[0]: row for row in session.execute(select(key, *columns).where(key.in_([record.id for record in chunk])))}
    fresh, changed, gone = [], [], []
    for record in chunk:
        before = there.get(record.id)
        if record.values is None:
            gone += [record.id] if before is not None else []
            continue
        report.rows[name] += 1
        if before is None:
            fresh.append(record.values)
        elif differs := _differs(columns, before[1:], record.values):
            changed.append({**record.values, "the_key": record.id})
            _example(report, name, record.id, differs)
    report.new[name] += len(fresh)
    report.changed[name] += len(changed)
    report.gone[name] += len(gone)
    _write(session, table, fresh, changed, gone)


def _differs(columns: list[Any], before: Any, after: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Columns that the record has otherwise than the table; what a format does not know of is left as it is."""
    pairs = [(c.name, old, after[c.name]) for c, old in zip(columns, before, strict=True) if c.name in after]
    return {name: (old, new) for name, old, new in pairs if not _same(old, new)}


def _same(before: Any, after: Any) -> bool:
    return bool(before == after) or (isinstance(before, float) and isinstance(after, int | float) and abs(before - after) < 1e-9)


def _example(report: Report, table: str, id_: str, differs: dict[str, tuple[Any, Any]]) -> None:
    if report.changed[table] < SHOWN and len(report.examples) < 20:
        words = ", ".join(f"{name} {_short(a)} to {_short(b)}" for name, (a, b) in list(differs.items())[:4])
        report.examples.append(f"{table} {id_}: {words}")


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:37] + "..."


def _write(session: Session, table: Any, fresh: list[dict[str, Any]], changed: list[dict[str, Any]], gone: list[str]) -> None:
    key = key_of(table)
    if fresh:
        session.execute(insert(table.__table__), fresh)
    statement = update(table.__table__).where(table.__table__.c[key.name] == bindparam("the_key"))
    for columns in sorted({tuple(values) for values in changed}):  # those that say the same columns go together
        session.connection().execute(statement, [values for values in changed if tuple(values) == columns])
    if gone:
        session.execute(delete(table).where(key.in_(gone)))


