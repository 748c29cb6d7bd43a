"""Bringing files into the directory: `import_path` finds out what a file or folder is and takes it in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.directory.importers import csv_files, hsds, jobposting, onet_occupations, reading
from bot.directory.importers.csv_files import FILES
from bot.directory.importers.records import Progress, Record, Report, raise_version, store
from bot.store.directory import Employer, OccupationRow

KINDS = ("own", "hsds", "jobposting", "onet", *(name.removesuffix(".csv") for name in FILES))
PAGES = {".html", ".htm", ".xhtml", ".jsonl", ".ndjson"}


def import_path(
    session: Session,
    path: Path,
    today: date,
    *,
    kind: str | None = None,
    source: str | None = None,
    progress: Progress = lambda done: None,
) -> Report:
    """Take a file or a folder into the directory, through the session's transaction. `kind` is one of KINDS; found out if not given.

    `source` names where the data is from; the file's name if not given. The directory's version is raised only if something changed.
    Raises FileNotFoundError where there is nothing to import, ValueError where it cannot be told what the file is.
    """
    if not path.exists():
        raise FileNotFoundError(f"{path} does not exist.")
    report = Report()
    store(session, _records(session, path, kind or kind_of(path), source or path.name, today, report), report, progress)
    if report.changes:
        raise_version(session)
    return report


def import_folder(session: Session, folder: Path, today: date) -> Report:
    """Import every known CSV file of a folder. `+30d` in a date column means 30 days after `today`.

    Raises FileNotFoundError if the folder holds none of them.
    """
    return import_path(session, folder, today, kind="own")


def kind_of(path: Path) -> str:
    """What a file or folder is, by its name and what is in it."""
    if path.is_dir():
        return "onet" if onet_occupations.is_release(path) else "hsds" if hsds.is_tabular(path) else "own"
    if path.name in FILES:
        return path.stem
    if path.suffix.lower() in PAGES or path.suffix.lower() in (".json", ".jsonld"):
        return _kind_of_text(path)
    raise ValueError(f"{path.name}: say what it is with --kind, one of {', '.join(KINDS)}.")


def _kind_of_text(path: Path) -> str:
    text = reading.decode(path.read_bytes())
    if jobposting.holds_postings(text) or path.suffix.lower() in PAGES:
        return "jobposting"
    try:
        if hsds.is_hsds(json.loads(text)):
            return "hsds"
    except json.JSONDecodeError as error:
        raise ValueError(f"{path.name}, line {error.lineno}: not JSON: {error.msg}") from None
    raise ValueError(f"{path.name}: neither JobPosting nor HSDS. Say what it is with --kind, one of {', '.join(KINDS)}.")


def _records(session: Session, path: Path, kind: str, source: str, today: date, report: Report) -> Iterator[Record]:
    if kind == "hsds":
        return hsds.records(path, source, report)
    if kind == "onet":
        return onet_occupations.records(session, path, report)
    if kind == "jobposting":
        return jobposting.records(path, source, today, _known(session), report)
    if f"{kind}.csv" in FILES:
        return csv_files.records(path, today, report, f"{kind}.csv")
    return _own(path, today, report)


def _own(folder: Path, today: date, report: Report) -> Iterator[Record]:
    present = [name for name in FILES if (folder / name).exists()]
    if not present:
        raise FileNotFoundError(f"{folder} has none of the files {', '.join(FILES)}.")
    return (record for name in present for record in csv_files.records(folder / name, today, report))


def _known(session: Session) -> jobposting.Known:
    names = {}
    for row in session.scalars(select(OccupationRow)):
        names.update({name.casefold(): row.soc for name in (row.title_en, *row.names_en)})
    return jobposting.Known([(id_, name) for id_, name in session.execute(select(Employer.id, Employer.name))], names)
