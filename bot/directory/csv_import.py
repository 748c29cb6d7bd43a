"""The programme's CSV files into the directory. A bad row is reported and the rest goes in; importing twice changes nothing."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, select
from sqlalchemy.orm import Session

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

# In an order that lets rows refer to earlier ones. File name -> table.
FILES: dict[str, type[Base]] = {
    "programmes.csv": Programme,
    "occupations.csv": OccupationRow,
    "employers.csv": Employer,
    "openings.csv": Opening,
    "trainings.csv": Training,
    "resources.csv": Resource,
    "incentives.csv": Incentive,
}
REFERENCES = {"employer_id": Employer}
RELATIVE = re.compile(r"^([+-]\d+)d$")
YES, NO = {"true", "yes", "1", "y"}, {"false", "no", "0", "n", ""}


@dataclass
class Report:
    """What an import did. `problems` are sentences with file, row, field and reason."""

    rows: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def import_folder(session: Session, folder: Path, today: date) -> Report:
    """Import every known CSV file of a folder. `+30d` in a date column means 30 days after `today`.

    Raises FileNotFoundError if the folder holds none of them.
    """
    present = [name for name in FILES if (folder / name).exists()]
    if not present:
        raise FileNotFoundError(f"{folder} has none of the files {', '.join(FILES)}.")
    report = Report()
    for name in present:
        report.rows[name] = sum(_import_row(session, row, report) for row in _rows(folder / name, today, report))
        session.flush()
    _raise_version(session)
    return report


@dataclass
class _Row:
    place: str
    table: type[Base]
    values: dict[str, Any]


def _rows(path: Path, today: date, report: Report) -> Iterator[_Row]:
    table = FILES[path.name]
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, form in enumerate(csv.DictReader(file), start=2):
            place, values = f"{path.name}, row {number}", {}
            for column in table.__table__.columns:
                try:
                    values[column.name] = _value(form.get(column.name), column, today)
                except ValueError as error:
                    report.problems.append(f"{place}, {column.name}: {error}")
                    break
            else:
                yield _Row(place, table, values)


def _value(raw: str | None, column: Any, today: date) -> Any:
    text = (raw or "").strip()
    if isinstance(column.type, JSON):
        return [part.strip() for part in text.split("|") if part.strip()]
    kind = column.type.python_type
    if kind is bool:
        return _boolean(text)
    if not text:
        if column.nullable:
            return None
        raise ValueError("is empty and must not be")
    return _date(text, today) if kind is date else _number(text, kind) if kind in (int, float) else text


def _boolean(text: str) -> bool:
    if text.lower() not in YES | NO:
        raise ValueError(f"{text!r} is neither true nor false")
    return text.lower() in YES


def _date(text: str, today: date) -> date:
    if match := RELATIVE.match(text):
        return today + timedelta(days=int(match[1]))
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a date such as 2026-11-24 or +30d") from None


def _number(text: str, kind: type) -> float | int:
    try:
        return kind(float(text))  # type: ignore[no-any-return]
    except ValueError:
        raise ValueError(f"{text!r} is not a number") from None


def _import_row(session: Session, row: _Row, report: Report) -> bool:
    for column, target in REFERENCES.items():
        wanted = row.values.get(column)
        if wanted and session.get(target, wanted) is None:
            report.problems.append(f"{row.place}, {column}: there is no {target.__tablename__} {wanted!r}")
            return False
    session.merge(row.table(**row.values))
    return True


def _raise_version(session: Session) -> None:
    version = session.scalar(select(DirectoryVersion)) or DirectoryVersion(id=1, number=0)
    version.number += 1
    session.add(version)
