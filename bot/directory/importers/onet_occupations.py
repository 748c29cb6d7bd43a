"""Occupations from an O*NET release's text files: first interests, job zone, related occupations and those that ask for much the
same skills, in the layouts of 27.x to 31.x.

Spanish titles and the names that people use are the programme's own: those of occupations that are there already stay.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.directory.importers import reading
from bot.directory.importers.records import Record, Report
from bot.store.directory import OccupationRow

OCCUPATIONS, ZONES, RELATED, SKILLS = "Occupation Data.txt", "Job Zones.txt", "Related Occupations.txt", "Skills.txt"
INTERESTS = ("Career Interest Types.txt", "Interests.txt")  # the new name first
CODE = "O*NET-SOC Code"
LETTERS = "RIASEC"
HIGH_POINTS = ("1.B.1.g", "1.B.1.h", "1.B.1.i")  # first to third; 1 is R, 6 is C, 0 none
CLOSE = ("Primary-Short", "Primary-Long")  # the ten nearest; the supplemental ones are left out
NONE = ("", "n/a")
KIN, CLOSE_SKILLS = 10, 0.6


def is_release(path: Path) -> bool:
    """Whether a folder holds an O*NET release in text form."""
    return path.is_dir() and (path / OCCUPATIONS).exists()


def records(session: Session, folder: Path, report: Report) -> Iterator[Record]:
    """An occupation a record; a file that is missing leaves what it would say as it is."""
    zones, interests, related, alike = (read(folder, report) for read in (_zones, _interests, _related, _alike))
    there = set(session.scalars(select(OccupationRow.soc)))
    for number, row in _rows(folder / OCCUPATIONS, (CODE, "Title"), report):
        soc, title = row[CODE], row["Title"]
        values: dict[str, Any] = {"soc": soc}
        if soc not in there:
            values |= {"title_en": title, "title_es": title, "names_en": [title.lower()], "names_es": []}
            values |= {"riasec": "", "job_zone": None, "related_soc": [], "alike_soc": []}
        known = (("job_zone", zones), ("riasec", interests), ("related_soc", related), ("alike_soc", alike))
        values |= {name: found[soc] for name, found in known if soc in found}
        yield Record(OCCUPATIONS, f"row {number}", OccupationRow, soc, values)


def _rows(path: Path, needed: tuple[str, ...], report: Report) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows with their numbers; one without a needed column is reported."""
    if not path.exists():
        report.problem(path.name, "", "", "is not there; what it would say stays as it is", kept=True)
        return
    lines = io.StringIO(reading.decode(path.read_bytes()), newline=None)
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    missing = [name for name in needed if name not in (reader.fieldnames or [])]
    if missing:
        report.problem(path.name, "row 1", ", ".join(missing), "there is no such column", kept=True)
        return
    for number, row in enumerate(reader, start=2):
        values = {name: (value or "").strip() for name, value in row.items() if isinstance(name, str) and not isinstance(value, list)}
        empty = [name for name in needed if values.get(name, "").lower() in NONE]
        if empty:
            report.problem(path.name, f"row {number}", empty[0], "is empty and must not be")
        else:
            yield number, values


def _zones(folder: Path, report: Report) -> dict[str, int]:
    found = {}
    for number, row in _rows(folder / ZONES, (CODE, "Job Zone"), report):
        try:
            found[row[CODE]] = int(row["Job Zone"])
        except ValueError:
            report.problem(ZONES, f"row {number}", "Job Zone", f"{row['Job Zone']!r} is no job zone", kept=True)
    return found


def _interests(folder: Path, report: Report) -> dict[str, str]:
    """The high points as letters, the first interest first."""
    path = next((folder / name for name in INTERESTS if (folder / name).exists()), folder / INTERESTS[-1])
    points: dict[str, dict[str, int]] = defaultdict(dict)
    for number, row in _rows(path, (CODE, "Element ID", "Scale ID", "Data Value"), report):
        if row["Scale ID"] == "IH" and row["Element ID"] in HIGH_POINTS:
            try:
                points[row[CODE]][row["Element ID"]] = int(float(row["Data Value"]))
            except ValueError:
                report.problem(path.name, f"row {number}", "Data Value", f"{row['Data Value']!r} is no number", kept=True)
    return {soc: "".join(LETTERS[of[p] - 1] for p in HIGH_POINTS if 1 <= of.get(p, 0) <= 6) for soc, of in points.items()}


def _related(folder: Path, report: Report) -> dict[str, list[str]]:
    ranked: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for _, row in _rows(folder / RELATED, (CODE, "Related O*NET-SOC Code", "Relatedness Tier"), report):
        if row["Relatedness Tier"] in CLOSE:
            index = row.get("Index", "")
            ranked[row[CODE]].append((int(index) if index.isdigit() else 99, row["Related O*NET-SOC Code"]))
    return {soc: [code for _, code in sorted(kin)] for soc, kin in ranked.items()}


def _alike(folder: Path, report: Report) -> dict[str, list[str]]:
    """The nearest occupations by skills: how important each of the 35 is (scale IM), as the correlation over occupations' z-scores."""
    importance: dict[str, dict[str, float]] = defaultdict(dict)
    for number, row in _rows(folder / SKILLS, (CODE, "Element ID", "Scale ID", "Data Value"), report):
        if row["Scale ID"] == "IM":
            try:
                importance[row[CODE]][row["Element ID"]] = float(row["Data Value"])
            except ValueError:
                report.problem(SKILLS, f"row {number}", "Data Value", f"{row['Data Value']!r} is no number", kept=True)
    return nearest(importance)


def nearest(importance: Mapping[str, Mapping[str, float]]) -> dict[str, list[str]]:
    """Of each occupation the KIN nearest whose correlation is at least CLOSE_SKILLS, the nearest first; ties in the order of codes."""
    socs = sorted(importance)
    elements = sorted({name for of in importance.values() for name in of})
    table = np.array([[importance[soc].get(name, np.nan) for name in elements] for soc in socs])
    if len(socs) < 2:
        return {soc: [] for soc in socs}
    scores = np.nan_to_num((table - np.nanmean(table, 0)) / np.maximum(np.nanstd(table, 0), 1e-9))
    scores -= scores.mean(1, keepdims=True)
    scores /= np.maximum(np.linalg.norm(scores, axis=1, keepdims=True), 1e-9)
    likeness = scores @ scores.T
    np.fill_diagonal(likeness, -1.0)
    order = np.argsort(-likeness, axis=1, kind="stable")[:, :KIN]
    return {soc: [socs[n] for n in order[row] if likeness[row, n] >= CLOSE_SKILLS] for row, soc in enumerate(socs)}
