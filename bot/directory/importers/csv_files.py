"""The programme's own CSV files: a file a table, a column a column (docs/guidance/import.md). Export writes what import reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, select
from sqlalchemy.orm import Session

from bot.directory.importers import reading, vocabulary
from bot.directory.importers.eta9171 import ALIASES, COUNTS, SUPPRESSED
from bot.directory.importers.records import Record, Report, key_of
from bot.store.base import Base
from bot.store.directory import (
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
SOC_LISTS = {"occupational_categories", "related_soc", "alike_soc"}
CLOCKS = {"opens_at", "closes_at"}
ZIPS = {"postal_code"}


def records(path: Path, today: date, report: Report, kind: str = "") -> Iterator[Record]:
    """The good rows of one file. A row with a bad field is reported and left out. `kind` is the name it goes by, if not its own."""
    table = FILES[kind or path.name]
    rows = csv.reader(io.StringIO(reading.decode(path.read_bytes()), newline=""))
    header = [_column(name, table) for name in next(rows, [])]
    columns = {column.name: column for column in table.__table__.columns}
    for name in header:
        if name not in columns:
            report.problem(path.name, "row 1", name, "this column is not known and was left out", kept=True)
    readers = [(name, _reader(columns[name], today)) if name in columns else None for name in header]
    for number, cells in enumerate(rows, start=2):
        if any(cell.strip() for cell in cells):
            values = _values(cells, readers, columns, path.name, f"row {number}", report)
            if values is not None and _whole(values, columns, path.name, f"row {number}", report):
                yield Record(path.name, f"row {number}", table, values[key_of(table).name], values)


Reader = tuple[str, Callable[[str], Any]] | None


def _values(
    cells: list[str], readers: list[Reader], columns: dict[str, Any], file: str, row: str, report: Report
) -> dict[str, Any] | None:
    values = _empty(columns)
    if len(cells) > len(readers):
        report.problem(file, row, "", f"it has {len(cells)} cells where the header has {len(readers)}")
        return None
    for cell, reader in zip(cells, readers, strict=False):
        if reader is None:
            continue
        name, read = reader
        try:
            value = read(cell.strip())
        except ValueError as error:
            report.problem(file, row, name, error)
            return None
        values[name] = values[name] + value if isinstance(value, list) else value
    return values


def _whole(values: dict[str, Any], columns: dict[str, Any], file: str, row: str, report: Report) -> bool:
    """Whether nothing is missing; what can be made up from the rest is."""
    if values.get("source") is None and "source" in columns:
        values["source"] = file
    if "provider" in columns and values["id"] is None and values["provider"] and values["program_name_en"]:
        values["id"] = reading.slug(f"{values['provider']} {values['program_name_en']}")
    for name, column in columns.items():
        if values[name] is None and not column.nullable:
            report.problem(file, row, name, "is empty and must not be")
            return False
    for name, reason in vocabulary.unsound(values):
        report.problem(file, row, name, reason)
        return False
    return True


def _empty(columns: dict[str, Any]) -> dict[str, Any]:
    lists: dict[str, Any] = {name: [] for name, c in columns.items() if isinstance(c.type, JSON)}
    return {name: lists.get(name, False if c.type.python_type is bool else None) for name, c in columns.items()}


def _reader(column: Any, today: date) -> Callable[[str], Any]:
    said = partial(vocabulary.word, column.name) if column.name in vocabulary.COLUMNS else None
    if isinstance(column.type, JSON):
        read = said or ((lambda part: reading.soc(part) or part) if column.name in SOC_LISTS else str)
        return lambda text: [read(part.strip()) for part in text.split("|") if part.strip()]
    if said:
        return lambda text: said(text) if text else None
    if column.name in COUNTS:
        return _count
    kind = column.type.python_type
    if kind is date:
        return lambda text: reading.day(text, today)
    if column.name in CLOCKS:
        return reading.clock
    if column.name in ZIPS:
        return reading.zip_code
    return {bool: reading.truth, int: reading.whole, float: reading.number}.get(kind, reading.plain)


def _count(text: str) -> int | None:
    found = reading.whole(text)
    return None if found == SUPPRESSED else found


def _column(name: str, table: type[Base]) -> str:
    """A header's column; trainings may be named as ETA-9171 names them."""
    plain = name.strip().lower().replace(" ", "_")
    return ALIASES.get(plain, plain) if table is Training else plain


def export(session: Session, folder: Path) -> dict[str, int]:
    """Write every table as its CSV file; returns the rows by file."""
    folder.mkdir(parents=True, exist_ok=True)
    return {name: _export(session, folder / name, table) for name, table in FILES.items()}


def _export(session: Session, path: Path, table: type[Base]) -> int:
    columns = list(table.__table__.columns)
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column.name for column in columns])
        for row in session.execute(select(*columns).order_by(key_of(table))):
            writer.writerow([_cell(value) for value in row])
            count += 1
    return count


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "|".join(str(part) for part in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.10g}"
    return "" if value is None else str(value)
