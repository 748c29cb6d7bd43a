"""Occupations: what the table holds, and finding their everyday names in a message."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from nlu.extract.normal import fold, read_column
from nlu.extract.phrases import PhraseBook
from nlu.extract.titles import TitleIndex

_MORE, _REACH = re.compile(r" [a-z]+\b"), 40  # the words after a name, and how many characters on they are looked at
_GOES_ON = re.compile(r" (?!(?:and|or|in|at|for|with|on|to|but|since|until|before|when|while|years?|y|o|en|por|con|de|desde|hasta|para|pero|cuando|i|we|my|mi)\b)[a-z]")
SURE = 0.6  # confidence of the title index from which a job gets its code; bench/titles.py says how often that is right


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

    def __init__(self, occupations: Sequence[Occupation], titles: TitleIndex | None = None) -> None:
        self._titles = titles
        rows = read_column("sectors.csv")
        self._sectors = {fold(row[0]) for row in rows}
        names = [(f"soc:{one.soc}", name) for one in occupations for name in one.names if fold(name) not in self._sectors]
        names += [(f"soc:{row[1]}", row[0]) for row in read_column("jobs.csv")]
        self._book = PhraseBook(names + [("sure" if row[1] == "yes" else "maybe", row[0]) for row in rows])
        self.words = self._book.words

    def placed(self, norm: str, name: JobName) -> JobName:
        """A name that no list has, with its code where the title index is sure of one."""
        if self._titles is None or norm[name.start : name.end] in self._sectors:
            return name
        name = replace(name, end=self._end(norm, name))
        title = norm[name.start : name.end]
        if " " not in title and title not in self._titles and _GOES_ON.match(norm, name.end):
            return name  # half a title says too little
        found = self._titles.find(title, 1)
        sure = bool(found) and found[0].confidence >= SURE
        return replace(name, soc=found[0].soc) if sure else name

    def _end(self, norm: str, name: JobName) -> int:
        """Where the longest known title ends that begins with a name ("pipe" in "pipe fitter helper"), else the name's own end."""
        ends = [match.end() for match in _MORE.finditer(norm, name.end, name.end + _REACH)]
        gaps = [norm[left:right] for left, right in zip([name.end, *ends], ends, strict=False)]
        near = ends[: next((at for at, gap in enumerate(gaps) if not _MORE.fullmatch(gap)), len(ends))]
        return max((end for end in near if self._titles and norm[name.start : end] in self._titles), default=name.end)

    def find(self, norm: str) -> Iterator[JobName]:
        """The job names in a plain message, in order."""
        found = sorted(self._book.find(norm), key=lambda item: item[1])
        for key, start, end in found:
            soc = key.removeprefix("soc:") if key.startswith("soc:") else None
            yield JobName(soc, key != "maybe", start, end)


def pairs(occupations: Sequence[Occupation]) -> Iterator[tuple[str, str]]:
    """Every name of every occupation, with its code: what a title index is built from."""
    yield from ((name, one.soc) for one in occupations for name in one.names)


def read_pairs(path: str | Path | None) -> list[tuple[str, str]]:
    """The (title, code) lines of a tab-separated file; none without a file."""
    if path is None:
        return []
    with Path(path).open(encoding="utf-8", newline="") as lines:
        return [(row[0], row[1]) for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
