"""Occupations: what the table holds, and finding their everyday names in a message."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlu.extract.normal import fold, read_column
from nlu.extract.phrases import PhraseBook


@dataclass(frozen=True, slots=True)
class Occupation:
    """One occupation of the table, with the names people use for it in both languages."""

    soc: str
    title_en: str
    title_es: str
    names_en: tuple[str, ...]
    names_es: tuple[str, ...]
    riasec: str
    job_zone: int
    related: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name and title."""
        return (self.title_en, self.title_es, *self.names_en, *self.names_es)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def read_occupations(path: Path) -> list[Occupation]:
    """The occupations of a CSV file whose list cells are separated by "|"."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Occupation(
                row["soc"], row["title_en"], row["title_es"], _split(row["names_en"]), _split(row["names_es"]),
                row["riasec"], int(row["job_zone"] or 0), _split(row["related_soc"]),
            )
            for row in csv.DictReader(lines)
        ]


@dataclass(frozen=True, slots=True)
class JobName:
    """Words that name work: its code where they name one occupation, and whether they are sure to mean work."""

    soc: str | None
    sure: bool
    start: int
    end: int


class JobNames:
    """Finds occupation names and sector words."""

    def __init__(self, occupations: Sequence[Occupation]) -> None:
        rows = read_column("sectors.csv")
        self._sectors = {fold(row[0]) for row in rows}
        names = [(f"soc:{one.soc}", name) for one in occupations for name in one.names if fold(name) not in self._sectors]
        self._book = PhraseBook(names + [("sure" if row[1] == "yes" else "maybe", row[0]) for row in rows])
        self.words = self._book.words

    def find(self, norm: str) -> Iterator[JobName]:
        """The job names in a plain message, in order."""
        found = sorted(self._book.find(norm), key=lambda item: item[1])
        for key, start, end in found:
            soc = key.removeprefix("soc:") if key.startswith("soc:") else None
            yield JobName(soc, key != "maybe", start, end)


def pairs(occupations: Sequence[Occupation]) -> Iterator[tuple[str, str]]:
    """Every name of every occupation, with its code: what a title index is built from."""
    yield from ((name, one.soc) for one in occupations for name in one.names)
