"""The O*NET database's text files (27.x to 31.x): occupations and the titles that people use for them.

Tolerant of line endings, a byte order mark, missing files, added columns and both ways of saying "none" (`n/a` and empty).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

OCCUPATIONS = "Occupation Data.txt"
# File names with the columns that hold titles; `Job Titles.txt` replaced `Alternate Titles.txt` in release 30.3.
TITLES: dict[str, tuple[str, ...]] = {
    "Alternate Titles.txt": ("Alternate Title", "Short Title"),
    "Job Titles.txt": ("Job Title", "Short Title"),
    "Sample of Reported Titles.txt": ("Reported Job Title",),
}
CODE = "O*NET-SOC Code"
_NONE = {"", "n/a"}


@dataclass
class Onet:
    """What was read: (title, O*NET-SOC code) pairs, the alternate ones among them, each occupation's own title, and problems."""

    titles: list[tuple[str, str]] = field(default_factory=list)
    alternate: list[tuple[str, str]] = field(default_factory=list)
    occupations: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read(folder: Path) -> Onet:
    """Read a release's folder. Raises FileNotFoundError if it has no occupations."""
    if not (folder / OCCUPATIONS).exists():
        raise FileNotFoundError(f"{folder} has no {OCCUPATIONS!r}: give the folder of an O*NET database release in text form.")
    found = Onet()
    found.occupations = {row[CODE]: row["Title"] for row in _rows(folder / OCCUPATIONS, (CODE, "Title"), found)}
    present = [name for name in TITLES if (folder / name).exists()]
    if not present:
        found.problems.append(f"None of {', '.join(TITLES)} is there: only the occupations' own titles are known.")
    pairs = {(title, code) for code, title in found.occupations.items()}
    for name in present:
        for row in _rows(folder / name, (CODE, TITLES[name][0]), found):
            found.alternate.append((row[TITLES[name][0]].strip(), row[CODE]))
            pairs |= {(row[column].strip(), row[CODE]) for column in TITLES[name] if not _empty(row.get(column))}
    found.titles = sorted(pairs)
    return found


def _rows(path: Path, needed: tuple[str, ...], found: Onet) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline=None) as lines:
        reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        missing = [column for column in needed if column not in (reader.fieldnames or [])]
        if missing:
            found.problems.append(f"{path.name} has no column {', '.join(missing)}.")
            return
        for number, row in enumerate(reader, 2):
            if any(_empty(row.get(column)) for column in needed):
                found.problems.append(f"{path.name}, row {number}: no {' or '.join(needed)}.")
            else:
                yield row


def _empty(value: str | None) -> bool:
    return value is None or value.strip().lower() in _NONE


def write_titles(found: Onet, path: Path) -> None:
    """Keep the titles for training, one (title, code) pair a line, tab between."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{title}\t{code}\n" for title, code in found.titles), encoding="utf-8")
